import { expect, test } from 'vitest';
import { stopMember } from '#scripts/postgres/member.ts';
import { runProgram } from '#scripts/postgres/run-program.ts';
import { openServedData } from '#server/open-data.ts';
import { openServed, type Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { afterFile } from '#test/support/after-file.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { loadNothing, replicated } from '#test/support/replicated.ts';

describeOnPostgres('a server that starts without the primary that it was given', () => {
  test('reads from replicas, and writes once one of them was promoted', async () => {
    const { cluster, databaseUrl, readUrls } = await replicated(1);
    const place = { database: databaseUrl, isDatabaseNamed: true, readUrls };
    const id = await during(openServedData(place), loadNothing);
    const [replica] = cluster.replicas;
    if (!replica) throw new Error('there is one');
    await expect
      .poll(() => during(openServed(readUrls[0] ?? ''), async (db) => (await latestLoad(db))?.id))
      .toBe(id);
    await stopMember(cluster.primary, 'immediate');

    const started = await openServedData(place);
    afterFile(() => started.destroy());
    expect((await latestLoad(started))?.id).toBe(id);
    expect(await loadNothing(started).then(() => null, storeFaultOf)).toBe('unreachable');

    await runProgram('pg_ctl', ['-D', replica.folder, '-s', '-w', 'promote']);
    await expect.poll(() => loadNothing(started).catch(() => 0)).toBe(id + 1);
    // And so does one that starts by the same settings only now.
    expect(await during(openServedData(place), loadNothing)).toBe(id + 2);
  }, 120_000);

  test('says that it cannot be reached where no replica answers either', async () => {
    const url = 'postgres://tongbao@127.0.0.1:9/tongbao';
    const place = { database: url, isDatabaseNamed: true, readUrls: [`${url}_replica`] };
    await expect(openServedData(place)).rejects.toSatisfy(
      (error) => storeFaultOf(error) === 'unreachable',
    );
  });
});

async function during<Given>(opened: Db | Promise<Db>, act: (db: Db) => Promise<Given>) {
  const db = await opened;
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}
