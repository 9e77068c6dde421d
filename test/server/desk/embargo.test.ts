import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { insertLoad, insertLoadReleases, listLoads } from '#server/store/loads.ts';
import { DATA } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';

const HALF_HOUR = 1_800_000;
let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const { li, wang } = office;
  await li.revise('乐平市更正');
  await takeIn(li, scorecard(GDP_82));
  await li.step('submit');
  await wang.step('approve');
});
afterEach(() => office.app.close());

const later = (ms: number) => new Date(office.clock.now.getTime() + ms);
const schedule = (ms: number) =>
  office.zhao.step('schedule', { embargoUntil: later(ms).toISOString() });

test('a time that is past, or none, is refused', async () => {
  assertProblem(await schedule(-1), 'bad-request');
  assertProblem(await office.zhao.step('schedule'), 'bad-request');
  assertProblem(await office.zhao.step('schedule', { embargoUntil: '明天' }), 'bad-request');
});

test('can be called off while it lasts', async () => {
  await schedule(HALF_HOUR);
  assertProblem(await office.zhao.step('publish'), 'conflict');
  const back = (await office.zhao.step('withdraw')).json<EditionDetail>();
  expect(back).toMatchObject({ state: 'approved', embargoUntil: null });
  office.clock.now = later(2 * HALF_HOUR);
  await office.nobody.get('/releases');
  expect(await listLoads(office.db)).toHaveLength(1);
});

test('ends at its time though nothing was written since somebody last asked', async () => {
  await schedule(HALF_HOUR);
  await office.nobody.get('/releases');
  office.clock.now = later(HALF_HOUR);
  await office.nobody.get('/releases');
  expect(await listLoads(office.db)).toHaveLength(2);
});

test('ends once, however many ask at that moment', async () => {
  await schedule(HALF_HOUR);
  office.clock.now = later(HALF_HOUR);
  await Promise.all(Array.from({ length: 8 }, () => office.nobody.get('/releases')));
  expect(await listLoads(office.db)).toHaveLength(2);
});

test('does not publish what was approved on other figures, and says so to the publisher', async () => {
  await schedule(HALF_HOUR);
  const { db } = office;
  const options = { by: 'console', note: '直接导入', now: office.clock.now };
  const { loadId } = await loadFiles(db, [`${DATA}/releases/${RELEASE}`], options);
  expect(loadId).toBeNull();
  // A load of the same release with another head: the approval was not given on that.
  const load = { loadedAt: office.clock.now.toISOString(), loadedBy: 'x', note: '', version: 'x' };
  await db.transaction().execute(async (trx) => {
    await insertLoadReleases(trx, await insertLoad(trx, load), [1]);
  });
  office.clock.now = later(HALF_HOUR);
  expect((await office.nobody.get('/releases')).statusCode).toBe(200);
  const failed = (await office.zhao.desk(`/releases/${RELEASE}`)).json<EditionDetail>();
  expect(failed).toMatchObject({ state: 'approved', embargoUntil: null });
  expect(failed.steps.at(-1)).toMatchObject({ step: 'fail', by: 'system' });
  expect(failed.steps.at(-1)?.note).toContain('第 2 次导入');
});
