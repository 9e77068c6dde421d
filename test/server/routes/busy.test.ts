import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeyMade } from '#server/schemas/accounts.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { openServed, type Trx } from '#server/store/database.ts';
import { listLoads } from '#server/store/loads.ts';
import { WRITE_LIMITS } from '#server/store/writer/write-kind.ts';
import { fixtureFile } from '#test/support/database.ts';
import { testOnSqlite } from '#test/support/engine.ts';
import { holdForWriting } from '#test/support/holder.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, scorecard, takeIn, type Office } from '../desk/office.ts';

const MINUTE = 60_000;
const QUICK = {
  ...WRITE_LIMITS,
  short: { waitMs: 400, behindMs: 0 },
  long: { waitMs: 400, behindMs: 0 },
};

let office: Office;
let file: string;
beforeEach(async () => {
  file = await fixtureFile();
  office = await openOffice(await openServed(file, { limits: QUICK }));
});
afterEach(() => office.app.close());

const later = (ms: number) => {
  office.clock.now = new Date(office.clock.now.getTime() + ms);
};

/** A key of 李's, and how to ask with it. */
async function makeKey() {
  const payload = { label: '月报脚本', roles: ['officer'] };
  const { headers } = office.li;
  const made = await office.app.inject({ method: 'POST', url: '/api/v1/keys', headers, payload });
  const { word } = made.json<KeyMade>();
  return () =>
    office.app.inject({ url: '/api/v1/releases', headers: { authorization: `Bearer ${word}` } });
}

/** What waited for the other process would wait until the test is given up: it lets go afterwards. */
describe('while another process writes', () => {
  test('everybody reads on, and when a session and a key were used is written afterwards', async () => {
    const askWithKey = await makeKey();
    later(5 * MINUTE);
    const letGo = await holdForWriting(file);
    for (const person of [office.nobody, office.li]) {
      expect((await person.get('/releases')).statusCode).toBe(200);
    }
    expect((await askWithKey()).statusCode).toBe(200);
    await letGo();
    await office.app.lastUsed.flush();
    const used = office.clock.now.toISOString();
    const keys = await office.db.selectFrom('apiKey').select('lastUsedAt').execute();
    const sessions = await office.db
      .selectFrom('session')
      .select('lastSeenAt')
      .where('accountName', '=', 'li')
      .execute();
    expect([keys, sessions]).toEqual([[{ lastUsedAt: used }], [{ lastSeenAt: used }]]);
  });

  test('a change is refused in time, says when to come again, and goes through then', async () => {
    const letGo = await holdForWriting(file);
    const [refused, , read] = await Promise.all([
      office.li.revise('更正'),
      office.li.revise('更正'),
      office.nobody.get('/releases'),
    ]);
    assertProblem(refused, 'database-busy');
    expect(refused.headers['retry-after']).toBe('5');
    expect(read.statusCode).toBe(200);
    await letGo();
    expect((await office.li.revise('更正')).statusCode).toBe(201);
  });

  test('an embargo that ends keeps nobody from reading, and ends once it can', async () => {
    await office.li.revise('乐平市更正');
    await takeIn(office.li, scorecard(GDP_82));
    await office.li.step('submit');
    await office.wang.step('approve');
    const embargoUntil = new Date(office.clock.now.getTime() + MINUTE).toISOString();
    expect((await office.zhao.step('schedule', { embargoUntil })).statusCode).toBe(200);
    const loads = async () => (await listLoads(office.db)).length;
    const letGo = await holdForWriting(file);
    later(2 * MINUTE);
    expect((await office.nobody.get('/releases')).statusCode).toBe(200);
    // It was tried; for some seconds it is not tried again.
    expect((await office.nobody.get('/releases')).statusCode).toBe(200);
    expect(await loads()).toBe(1);
    await letGo();
    later(MINUTE / 6);
    await office.nobody.get('/releases');
    expect(await loads()).toBe(2);
  });
});

describe('a desk on a served database', () => {
  test('prepares, publishes and takes back as on any', async () => {
    await office.li.revise('乐平市更正');
    const taken = await takeIn(office.li, scorecard(GDP_82));
    expect(taken.current).toHaveLength(1);
    await office.li.step('submit');
    await office.wang.step('approve');
    const view = await office.app.view();
    const before = await office.nobody.get('/observations?indicator=gdp&region=leping');
    const published = (await office.zhao.step('publish')).json<EditionDetail>();
    expect(published).toMatchObject({ state: 'published', loadId: 2 });
    // Whoever began before goes on with what he began with.
    expect(view.loadId).toBe(1);
    const after = await office.nobody.get('/observations?indicator=gdp&region=leping');
    expect(after.body).not.toBe(before.body);
    const asOf = await office.nobody.get('/observations?indicator=gdp&region=leping&asOf=1');
    expect(asOf.body).toBe(before.body);
    expect((await office.zhao.undo(2)).statusCode).toBe(200);
    expect((await office.chen.desk('/loads')).statusCode).toBe(200);
  });
});

testOnSqlite('with a full disk all is read, and a change says what is wrong', async () => {
  await office.db.transaction().execute(async (trx: Trx) => {
    const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(trx);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.pageCount ?? 0)}`.execute(trx);
  });
  const name = 'x'.repeat(40);
  let answer = await office.li.revise('更正');
  for (let count = 0; answer.statusCode < 500 && count < 300; count += 1) {
    answer = await office.li.send('POST', '/releases/2019-06/uploads', {
      text: `${scorecard([])}\n${name.repeat(count)}`,
    });
  }
  assertProblem(answer, 'disk-full');
  expect(answer.json<{ detail: string }>().detail).toContain('磁盘已满');
  expect((await office.nobody.get('/releases')).statusCode).toBe(200);
  expect((await office.li.get('/releases')).statusCode).toBe(200);
});
