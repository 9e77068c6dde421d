import { expect, test } from 'vitest';
import { writeForLane } from '#server/answering/lane-writing.ts';
import { openServed, writingOf } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';

async function served() {
  const db = await openServed(await fixtureFile());
  afterFile(() => db.destroy());
  return { db, writing: writingOf(db) };
}

const INSERT = {
  kind: 'run',
  sql: `insert into alias (kind, alias, id, "by", at) values ('indicator', '甲', 'gdp', 'li', '2026')`,
  parameters: [],
} as const;

test('a lane that ends in the middle of an act leaves nothing of it, and its turn to the next', async () => {
  const { db, writing } = await served();
  const lane = writeForLane(writing);
  expect(await lane.call({ kind: 'enter', write: 'short' })).toHaveProperty('waitMs');
  await lane.call({ kind: 'tell', order: { kind: 'begin', waitMs: 20 } });
  const telling = lane.call({ kind: 'tell', order: INSERT });
  await lane.end();
  expect(await telling).toHaveProperty('outcome');
  const kept = await db
    .transaction()
    .execute((trx) => trx.selectFrom('alias').selectAll().execute());
  expect(kept).toEqual([]);
});

test('a lane that ends while it waits for its turn keeps nobody else from theirs', async () => {
  const { db, writing } = await served();
  const [first, second] = [writeForLane(writing), writeForLane(writing)];
  await first.call({ kind: 'enter', write: 'short' });
  const waiting = second.call({ kind: 'enter', write: 'short' });
  await second.end();
  await first.call({ kind: 'give-back' });
  await waiting;
  expect(await db.transaction().execute(() => Promise.resolve('written'))).toBe('written');
});

test('out of turn nothing is written', async () => {
  const { writing } = await served();
  const given = await writeForLane(writing).call({ kind: 'tell', order: INSERT });
  expect(given).toMatchObject({ fault: { message: 'a lane wrote out of turn' } });
});
