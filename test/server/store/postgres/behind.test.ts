import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { runSql } from '#scripts/postgres/run-sql.ts';
import { openServed, publishedDb } from '#server/store/database.ts';
import { openUnchecked } from '#server/store/postgres/open.ts';
import { NO_SUCH_LIST } from '#server/store/engine/postgres-error.ts';
import { listCells } from '#server/store/withholding/cell-list.ts';
import { afterFile } from '#test/support/after-file.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { replicated } from '#test/support/replicated.ts';

const CELLS = [1, 2, 3].map((regionKey) => ({ indicatorKey: 1, period: 24_234, regionKey }));

describeOnPostgres('a replica that has not come as far as a list of what is withheld', () => {
  test('is passed over by queries that go by the list, row by row and in a stream', async () => {
    const { cluster, databaseUrl, readUrls } = await replicated(2);
    const served = await openServed(databaseUrl, { readUrls });
    afterFile(() => served.destroy());
    const published = publishedDb(served, 0);
    const replica = openUnchecked(readUrls[1] ?? '');
    afterFile(() => replica.destroy());
    const { port } = cluster.replicas[1] ?? { port: 0 };
    await runSql({ port, password: cluster.password }, ['select pg_wal_replay_pause()']);

    const { from } = await listCells(published, { cells: CELLS, isOfDraft: false });
    const count = sql<{ many: number }>`select count(*) as many from ${from}`;
    // At once, so that both are asked.
    const counted = await Promise.all(Array.from({ length: 8 }, () => count.execute(published)));
    expect(counted.map(({ rows }) => rows)).toEqual(counted.map(() => [{ many: 0 }]));
    // Where it was looked at itself, it fails: it never shows more.
    await expect(count.execute(replica)).rejects.toMatchObject({ code: NO_SUCH_LIST });

    const ids = published.selectFrom(sql<{ id: number }>`(select 1 as id from ${from})`.as('one'));
    const streams = Array.from({ length: 4 }, async () => {
      const rows = [];
      for await (const row of ids.selectAll().stream(10)) rows.push(row);
      return rows;
    });
    expect(await Promise.all(streams)).toEqual([[], [], [], []]);
  }, 120_000);
});
