import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { allBuiltOn, undoLoad } from '#server/desk/undo-load.ts';
import { applyFiles } from '#server/loading/apply.ts';
import type { Calendar } from '#server/schemas/calendar.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { openDatabase } from '#server/store/database.ts';
import { listLoads } from '#server/store/loads.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureDatabase, fixtureFile } from '#test/support/database.ts';
import { testOnSqlite } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';

const JULY = '2019-07';
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

describe('a new release', () => {
  const begin = () => office.li.send('POST', '/releases', { from: RELEASE });
  const step = (person: 'li' | 'wang' | 'zhao', name: string, note = '') =>
    office[person].send('POST', `/releases/${JULY}/steps`, { step: name, note });

  /** Made up: the table of June said to be of July. */
  async function publishJuly(): Promise<number | null> {
    await begin();
    const text = scorecard([
      ['2019年1-6月', '2019年1-7月'],
      ['1-6月实际', '1-7月实际'],
    ])
      .replaceAll('1-7月净增', '1-8月净增')
      .replaceAll('其余指标均为1-6月', '其余指标均为1-7月');
    const url = `/releases/${JULY}`;
    const { id } = (await office.li.send('POST', `${url}/uploads`, { text })).json<{
      id: string;
    }>();
    const order = { uploadId: id, warningsReason: '示例' };
    const taken = await office.li.send('POST', `${url}/loads`, order);
    if (taken.statusCode !== 201) throw new Error(taken.body);
    await step('li', 'submit');
    await step('wang', 'approve');
    const published = await step('zhao', 'publish', '按示例数');
    if (published.statusCode !== 200) throw new Error(published.body);
    return published.json<EditionDetail>().loadId;
  }

  test('that was published and taken back begins again with the tables it had', async () => {
    const load = await publishJuly();
    expect((await office.zhao.undo(load ?? 0)).statusCode).toBe(200);
    expect((await office.nobody.get(`/releases/${JULY}`)).statusCode).toBe(404);
    const again = (await begin()).json<EditionDetail>();
    expect(again).toMatchObject({ state: 'draft', no: 2, isPublished: false });
    expect(again.current).toMatchObject([{ kind: 'scorecard', subject: 'leping' }]);
    await step('li', 'submit');
    await step('wang', 'approve');
    expect((await step('zhao', 'publish')).json()).toMatchObject({ state: 'published' });
  });

  test('that was given up and begun again is what the calendar shows', async () => {
    await begin();
    await step('li', 'discard', '重来');
    await begin();
    const calendar = (await office.li.desk('/calendar')).json<Calendar>();
    expect(calendar).toMatchObject({ release: JULY, edition: 2, from: RELEASE });
    expect(calendar.items.map(({ label }) => label)).toContain('附件1 乐平市');
  });
});

test('a table that is published is not late in a revision, however long ago it was due', async () => {
  await office.li.revise('乐平市更正');
  await takeIn(office.li, scorecard(GDP_82));
  const { items } = (await office.li.desk(`/calendar?release=${RELEASE}`)).json<Calendar>();
  expect(items.map(({ state }) => state)).toEqual([
    'received',
    ...Array.from({ length: 8 }, () => 'published'),
  ]);
});

describe('what was approved', () => {
  beforeEach(async () => {
    await office.li.revise('乐平市更正');
    await takeIn(office.li, scorecard(GDP_82));
    await office.li.step('submit');
    await office.wang.step('approve');
  });

  test('is what is published: a draft that was changed in the file is refused', async () => {
    await sql`update draft_table set content = replace(content, '8.2', '8.9')`.execute(office.db);
    assertProblem(await office.zhao.step('publish'), 'conflict');
    const states = await office.db.selectFrom('edition').select('state').execute();
    expect(states).toEqual([{ state: 'approved' }]);
  });

  test('is published at a moment that says its zone', async () => {
    for (const embargoUntil of ['2099-12-20T09:00', '2099-12-20']) {
      assertProblem(await office.zhao.step('schedule', { embargoUntil }), 'bad-request');
    }
    const embargoUntil = '2099-12-20T09:00:00+08:00';
    const scheduled = (await office.zhao.step('schedule', { embargoUntil })).json<EditionDetail>();
    expect(scheduled.embargoUntil).toBe('2099-12-20T01:00:00.000Z');
  });

  test('and is due is published before anything else is done', async () => {
    const embargoUntil = new Date(office.clock.now.getTime() + 1000).toISOString();
    await office.zhao.step('schedule', { embargoUntil });
    office.clock.now = new Date(office.clock.now.getTime() + 2000);
    assertProblem(await office.zhao.step('withdraw'), 'unknown-edition');
    expect(await listLoads(office.db)).toHaveLength(2);
  });
});

const actor = { name: 'zhao', roles: ['publisher' as const], door: 'session' as const };
const now = new Date('2026-02-01T00:00:00Z');

test('an undo takes back what rests on what it takes back', async () => {
  const db = await fixtureDatabase();
  const before = await contentHash(db, NOW);
  const load = (text: string) =>
    db.transaction().execute(async (trx) => {
      const tidyFiles = [{ path: 'a.csv', text, defaultReleaseId: null }];
      const read = { dictionary: null, releases: [], sheets: [], tidyFiles, problems: [] };
      return (await applyFiles(trx, read, { by: 'li', note: '', now })).loadId;
    });
  const heads = 'release,indicator,region,period,value\n';
  const first = await load(`${heads}2019-06,固定资产投资,乐平市,2019-01/2019-06,10.1\n`);
  // About both releases; so the third, about the other alone, may rest on it.
  const second = await load(
    `${heads}2019-06,固定资产投资,乐平市,2019-01/2019-06,10.2\n2020-07,固定资产投资,乐平市,2020-01/2020-07,5.5\n`,
  );
  const third = await load(
    `${heads}2020-07,固定资产投资,乐平市,2020-01/2020-07,5.5\n2020-07,固定资产投资,浮梁县,2020-01/2020-07,6.5\n`,
  );
  expect(await allBuiltOn(db, first)).toEqual([third, second]);
  const order = { actor, reason: '试', now, withLater: true };
  expect(await undoLoad(db, first, order)).toEqual([third, second, first]);
  expect(await contentHash(db, NOW)).toBe(before);
});

/** Holds the database for writing, says so, and lets go a moment later. */
const HOLDER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const SQLite = require('better-sqlite3');
  const db = new SQLite(workerData);
  db.exec('begin immediate');
  parentPort.postMessage('held');
  setTimeout(() => { db.exec('commit'); db.close(); }, 200);
`;

testOnSqlite('a write waits for another that is under way', async () => {
  const file = await fixtureFile();
  const db = await openDatabase(file);
  const holder = new Worker(HOLDER, { eval: true, workerData: file });
  await once(holder, 'message');
  const { length } = await db
    .transaction()
    .execute((trx) => trx.selectFrom('load').selectAll().execute());
  expect(length).toBe(1);
  await db.destroy();
  await once(holder, 'exit');
});
