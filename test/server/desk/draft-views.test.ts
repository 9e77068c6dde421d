import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { sweepDrafts } from '#server/desk/sweep-drafts.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { beginRemoval, removeFigures } from '#server/store/draft-views.ts';
import { LOAD_TABLES } from '#server/store/load-rows.ts';
import { latestLoad, listLoads } from '#server/store/loads.ts';
import { FIRST_DRAFT, NOW } from '#server/store/vintage.ts';
import { sql } from 'kysely';
import {
  GDP_82,
  openOffice,
  RELEASE,
  scorecard,
  takeIn,
  type Office,
  type Person,
} from './office.ts';
import { readableDoors } from './readable-doors.ts';

const LOOK = `/releases/${RELEASE}/overview?draft=${RELEASE}`;
const MINUTE = 60_000;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.li.revise('乐平市更正');
  await takeIn(office.li, scorecard(GDP_82));
  // The first begins with all of data/ being loaded.
}, 120_000);
afterEach(() => office.app.close());

async function look(person: Person): Promise<string> {
  const { statusCode, body } = await person.get(LOOK);
  expect(statusCode).toBe(200);
  return body;
}

/** How many rows of drafts lie in each table that loads fill. */
async function draftRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...LOAD_TABLES, 'source']) {
    const load = sql.ref(table === 'load' ? 'id' : 'load_id');
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${load} >= ${FIRST_DRAFT}`.execute(
      office.db,
    );
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}

const viewsThere = () =>
  office.db.selectFrom('draftView').select(['loadId', 'key']).orderBy('loadId').execute();
const later = (ms: number) => (office.clock.now = new Date(office.clock.now.getTime() + ms));

describe('a draft that is looked at', () => {
  test('changes no byte of what anybody else gets, at no door', { timeout: 240_000 }, async () => {
    const { nobody, chen, zhao, db } = office;
    const doors = await readableDoors(nobody);
    const everywhere = async () => {
      const seen: Record<string, unknown> = {};
      for (const [name, person] of Object.entries({ nobody, chen })) {
        for (const door of doors) {
          const { statusCode, headers, body } = await person.get(door);
          const { etag, 'content-length': length } = headers;
          seen[`${name} ${door}`] = { statusCode, etag, length, body };
        }
      }
      for (const own of ['/loads', '/loads/1', '/dictionary', '/dictionary/versions', '/ledger'])
        seen[own] = (await zhao.desk(own)).body;
      const asOf = office.clock.now.toISOString();
      seen['asOf'] = (await nobody.get(`/releases/${RELEASE}/overview?asOf=${asOf}`)).body;
      seen['hash'] = await contentHash(db, NOW);
      seen['log'] = (await verifyDatabase(db)).head;
      return seen;
    };
    const before = await everywhere();
    expect(await look(chen)).toContain('8.2');
    expect((await draftRows()).observation).toBeGreaterThan(0);
    expect(await everywhere()).toEqual(before);
  });

  test('is written once, whoever asks, and tells no number of its own', async () => {
    const { li, chen, wang } = office;
    const [first, ...others] = await Promise.all([look(chen), look(li), look(wang), look(chen)]);
    for (const other of others) expect(other).toBe(first);
    expect(await viewsThere()).toHaveLength(1);
    const path = '/history?indicator=gdp&region=leping&period=2019-01/2019-06';
    const { body } = await chen.get(`${path}&draft=${RELEASE}`);
    expect(JSON.parse(body)).toMatchObject({
      versions: [{ loadId: 2, value: 8.2 }, { loadId: 1 }],
    });
    expect(body + first).not.toContain(String(FIRST_DRAFT).slice(0, 6));
  });

  test('does not meet another that is looked at', async () => {
    const { li, chen } = office;
    const preview = async (value: string) => {
      const text = scorecard([['地区生产总值,8-8.5,8.1', `地区生产总值,8-8.5,${value}`]]);
      const sent = await li.send('POST', `/releases/${RELEASE}/uploads`, { text });
      const { id } = sent.json<{ id: string }>();
      return (await li.desk(`/releases/${RELEASE}/preview?upload=${id}`)).body;
    };
    const alone = await preview('8.4');
    await preview('8.3');
    expect(await preview('8.2')).not.toContain('8.3');
    expect((await viewsThere()).length).toBeGreaterThan(2);
    expect(JSON.parse(await preview('8.4'))).toEqual({
      ...(JSON.parse(alone) as object),
      upload: expect.any(String) as string,
    });
    expect(await look(chen)).not.toContain('8.4');
  });

  test('leaves the next load the number, the digest and the content that it would have had', async () => {
    const publish = async ({ li, wang, zhao, db }: Office) => {
      await li.step('submit');
      await wang.step('approve');
      const { loadId } = (await zhao.step('publish')).json<EditionDetail>();
      const acts = await db.selectFrom('act').select(['kind', 'detail']).execute();
      const brought = acts.filter(({ kind }) => kind === 'load').map(({ detail }) => detail);
      const loads = await listLoads(db);
      const hash = await contentHash(db, NOW);
      const { id } = (await latestLoad(db)) ?? { id: 0 };
      expect((await verifyDatabase(db)).fault).toBeNull();
      const sheets = await sql<{ id: number }>`
        select id from sheet where load_id <= ${NOW} order by id`.execute(db);
      const told = brought.map(
        (detail) => (JSON.parse(detail) as { digest: { tables: object } }).digest.tables,
      );
      return {
        loadId,
        id,
        hash,
        sheets: sheets.rows,
        count: loads.length,
        told: told.map(withoutLoad),
      };
    };
    await look(office.chen);
    const looked = await publish(office);
    const unseen = await openOffice();
    await unseen.li.revise('乐平市更正');
    await takeIn(unseen.li, scorecard(GDP_82));
    expect(looked).toEqual(await publish(unseen));
    await unseen.app.close();
  });
});

/** The version of a load is drawn by lot. */
function withoutLoad({ load: _, ...tables }: { load?: unknown }): object {
  return tables;
}

describe('the sweep', () => {
  test('takes all of a draft an hour after it was asked for last, and nothing else', async () => {
    const before = await contentHash(office.db, NOW);
    await look(office.chen);
    later(50 * MINUTE);
    await look(office.chen);
    later(50 * MINUTE);
    expect(await sweepDrafts(office.db, office.clock.now)).toBe(0);
    later(11 * MINUTE);
    expect(await sweepDrafts(office.db, office.clock.now)).toBe(1);
    expect(new Set(Object.values(await draftRows()))).toEqual(new Set([0]));
    expect(await viewsThere()).toEqual([]);
    expect(await contentHash(office.db, NOW)).toBe(before);
  });

  test('takes one whose edition became another ten minutes later', async () => {
    await look(office.chen);
    await takeIn(office.li, scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.3']]));
    expect(await look(office.chen)).toContain('8.3');
    later(9 * MINUTE);
    expect(await sweepDrafts(office.db, office.clock.now)).toBe(0);
    later(2 * MINUTE);
    await look(office.chen);
    const [old, newer] = await viewsThere();
    expect(await sweepDrafts(office.db, office.clock.now)).toBeGreaterThan(0);
    const left = (await viewsThere()).map(({ loadId }) => loadId);
    expect(left).not.toContain(old?.loadId);
    expect(left.length).toBeGreaterThan(0);
    expect(newer).toBeDefined();
    expect(await look(office.chen)).toContain('8.3');
  });

  test('goes on where it was cut short, and nobody meets what is left until then', async () => {
    await look(office.chen);
    const [{ loadId } = { loadId: 0 }] = await viewsThere();
    await office.db.transaction().execute(async (trx) => {
      const places = await beginRemoval(trx, loadId);
      const [first, ...left] = places?.blocks ?? [];
      await removeFigures(trx, loadId, { now: first ? [first] : [], left });
    });
    expect(await look(office.chen)).toContain('8.2');
    expect((await viewsThere()).map((view) => view.key === null)).toEqual([true, false]);
    expect(await sweepDrafts(office.db, office.clock.now)).toBe(1);
    expect((await viewsThere()).map((view) => view.loadId)).not.toContain(loadId);
    expect(await look(office.chen)).toContain('8.2');
  });
});
