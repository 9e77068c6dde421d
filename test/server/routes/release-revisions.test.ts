import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Overview } from '#server/schemas/overview.ts';
import type { ReleaseDetail } from '#server/schemas/releases.ts';
import { insertLoad } from '#server/store/loads.ts';
import {
  GDP_82,
  openOffice,
  publishRevision,
  RELEASE,
  scorecard,
  type Office,
} from '../desk/office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

async function revisions(query = ''): Promise<ReleaseDetail['revisions']> {
  const response = await office.nobody.get(`/releases/${RELEASE}${query}`);
  return response.json<ReleaseDetail>().revisions;
}

test('a release that was loaded once has no revisions', async () => {
  expect(await revisions()).toEqual([]);
});

test('a revision says when and why, and nothing of who', async () => {
  const load = await publishRevision(office, scorecard(GDP_82), '乐平市更正');
  const at = office.clock.now.toISOString();
  expect(await revisions()).toEqual([{ loadId: load, at, note: '乐平市更正', undone: null }]);
  expect(await revisions('?asOf=1')).toEqual([]);
});

test('one that was taken back stays, with when and why; before that moment it still counts', async () => {
  const load = await publishRevision(office, scorecard(GDP_82));
  await office.zhao.undo(load);
  expect(await revisions()).toMatchObject([{ loadId: load, undone: { note: '装错了' } }]);
  expect(await revisions(`?asOf=${load}`)).toMatchObject([{ loadId: load, undone: null }]);
});

test('a load that found the release as it was is no revision of it', async () => {
  const load = await office.db.transaction().execute(async (trx) => {
    const loadedAt = '2026-02-01T00:00:00.000Z';
    const id = await insertLoad(trx, { loadedAt, loadedBy: 'li', note: '', version: 'v' });
    const { key } = await trx
      .selectFrom('release')
      .select('key')
      .where('id', '=', RELEASE)
      .executeTakeFirstOrThrow();
    await trx.insertInto('loadRelease').values({ loadId: id, releaseKey: key }).execute();
    return id;
  });
  expect(load).toBe(2);
  expect(await revisions()).toEqual([]);
});

test('a revised figure says so in the overview, and only that one', async () => {
  await publishRevision(office, scorecard(GDP_82));
  const { rows } = (await office.nobody.get(`/releases/${RELEASE}/overview`)).json<Overview>();
  const revised = rows.flatMap(({ indicator, cells }) =>
    cells
      .filter(({ revision }) => revision > 0)
      .map(({ regionId, revision }) => [indicator.id, regionId, revision]),
  );
  expect(revised).toEqual([['gdp', 'leping', 1]]);
});
