import { expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import type { Lanes } from '#server/answering/lanes.ts';
import { openDatabase, openServed, type Db } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureFile } from '#test/support/database.ts';
import { serve } from '#test/support/lanes.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, publishRevision, RELEASE, scorecard, takeIn } from './office.ts';

const AT = new Date('2026-03-02T01:00:00.000Z');

/** Publishes, takes back, and is refused a step each time; what the database then holds, and what was said. */
async function work(db: Db, lanes?: Lanes) {
  const office = await openOffice(db, lanes);
  office.clock.now = AT;
  const { li, wang, zhao } = office;
  await publishRevision(office, scorecard(GDP_82));
  const published = await contentHash(db, NOW);
  await li.revise('没有改动');
  await takeIn(li, scorecard(GDP_82));
  const preview = await li.desk(`/releases/${RELEASE}/preview`);
  const drafted = await li.get(`/releases/${RELEASE}/overview?draft=${RELEASE}`);
  const typed = await li.desk(`/releases/${RELEASE}/entry`);
  for (const shown of [preview, drafted, typed]) expect(shown.statusCode).toBe(200);
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
  const said = [preview, drafted, typed, early, unchanged, unexplained].map(({ body }) => body);
  return { published, after, fault, acts, said };
}

test(
  'a desk previews, publishes, takes back and refuses alike, whoever works it out',
  { timeout: 300_000 },
  async () => {
    const alone = await work(await openDatabase(await fixtureFile()));
    const served = await work(await openServed(await fixtureFile()));
    const { db, lanes } = await serve(await fixtureFile());
    expect(served).toEqual(alone);
    expect(await work(db, lanes)).toEqual(alone);
    expect(served.fault).toBeNull();
    expect(served.published).not.toBe(served.after);
  },
);
