import { expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { openDatabase, openServed, type Db } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureFile } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, publishRevision, scorecard, takeIn } from './office.ts';

const AT = new Date('2026-03-02T01:00:00.000Z');

/** Publishes, takes back, and is refused a step each time; what the database then holds, and what was said. */
async function work(db: Db) {
  const office = await openOffice(db);
  office.clock.now = AT;
  const { li, wang, zhao } = office;
  await publishRevision(office, scorecard(GDP_82));
  const published = await contentHash(db, NOW);
  await li.revise('没有改动');
  await takeIn(li, scorecard(GDP_82));
  await li.step('submit');
  const early = await zhao.step('publish');
  await wang.step('approve');
  const unchanged = await zhao.step('publish');
  const unexplained = await zhao.undo(2, { reason: ' ' });
  for (const refused of [early, unchanged]) assertProblem(refused, 'conflict');
  assertProblem(unexplained, 'bad-request');
  expect((await zhao.undo(2)).statusCode).toBe(200);
  const { fault, acts } = await verifyDatabase(db);
  const after = await contentHash(db, NOW);
  await office.app.close();
  const said = [early, unchanged, unexplained].map(({ body }) => body);
  return { published, after, fault, acts, said };
}

test('a desk publishes, takes back and refuses on a served database as on one of a command', async () => {
  const alone = await work(await openDatabase(await fixtureFile()));
  const served = await work(await openServed(await fixtureFile()));
  expect(served).toEqual(alone);
  expect(served.fault).toBeNull();
  expect(served.published).not.toBe(served.after);
});
