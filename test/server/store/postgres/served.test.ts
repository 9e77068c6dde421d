import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { stopMember } from '#scripts/postgres/member.ts';
import { runProgram } from '#scripts/postgres/run-program.ts';
import {
  changeMark,
  openServed,
  publishedDb,
  serversOf,
  whenTold,
  type Db,
} from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { afterFile } from '#test/support/after-file.ts';
import { IS_POSTGRES } from '#test/support/engine.ts';
import { freeze, loadNothing, replicated, type Replicated } from '#test/support/replicated.ts';

/** Of one cluster, whose servers end one after the other: what is asked later finds what was left. */
describe.runIf(IS_POSTGRES)('a database that is served from a primary and two replicas', () => {
  let all: Replicated;
  let here: Db;
  let there: Db;

  beforeAll(async () => {
    all = await replicated(2);
    [here, there] = [await open(), await open()];
  }, 120_000);

  async function open(): Promise<Db> {
    const db = await openServed(all.databaseUrl, { readUrls: all.readUrls });
    afterFile(() => db.destroy());
    return db;
  }

  const portOf = async (db: Db) => {
    const { rows } = await sql<{ port: number }>`
      select current_setting('port')::int as port`.execute(db);
    return rows[0]?.port;
  };
  const roles = (db: Db) => serversOf(db)?.map(({ role }) => role);
  const faultOf = (act: Promise<unknown>) => act.then(() => null, storeFaultOf);

  test('reads what is published from replicas, and the rest from the primary', async () => {
    await expect.poll(() => roles(here)).toEqual(['primary', 'replica', 'replica']);
    expect(await portOf(here)).toBe(all.cluster.port);
    expect(await portOf(publishedDb(here, 0))).not.toBe(all.cluster.port);
  });

  test('writes in transactions alone, in a thread of its own', async () => {
    expect(await faultOf(here.deleteFrom('load').execute())).toBe('read-only');
    expect(await loadNothing(here)).toBe(1);
    expect((await latestLoad(here))?.id).toBe(1);
    const failing = here.transaction().execute(async (trx) => {
      await trx.deleteFrom('load').execute();
      await sql`select 1 / 0`.execute(trx);
    });
    await expect(failing).rejects.toMatchObject({ name: 'PostgresError', code: '22012' });
    expect((await latestLoad(here))?.id).toBe(1);
  });

  test('hears of what another node commits, and its mark tells of it', async () => {
    const heard = vi.fn();
    const stop = whenTold(there, heard);
    await expect.poll(() => changeMark(there)).not.toBeNull();
    const before = changeMark(there);
    await loadNothing(here);
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    expect(changeMark(there)).not.toBe(before);
    stop();
  });

  test('shows a load to whoever knows of it, wherever it reads', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await loadNothing(here);
      expect((await latestLoad(publishedDb(there, id)))?.id).toBe(id);
    }
  });

  test('passes over a replica that hangs, in the middle of a question too', async () => {
    const near = publishedDb(here, 0);
    const [first, second] = all.cluster.replicas;
    if (!first || !second) throw new Error('there are two');
    const asleepOnFirst = sql`
      select pg_sleep(case current_setting('port')::int when ${first.port} then 60 else 0 end)`;
    const asked = Array.from({ length: 4 }, async () => {
      await asleepOnFirst.execute(near);
      return portOf(near);
    });
    const goOn = await freeze(first);
    try {
      // It is given up when it has not answered for three seconds.
      expect(await Promise.all(asked)).toEqual(asked.map(() => second.port));
    } finally {
      goOn();
    }
    await expect.poll(() => roles(here)).toEqual(['primary', 'replica', 'replica']);
  });

  test('goes on reading without a primary, and says that nothing can be written', async () => {
    const id = await loadNothing(here);
    await expect.poll(() => serversOf(here)?.map(({ load }) => load)).toEqual([id, id, id]);
    const during = here.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      await stopMember(all.cluster.primary, 'immediate');
      await trx.deleteFrom('load').execute();
    });
    expect(await faultOf(during)).toBe('unreachable');
    expect(await faultOf(loadNothing(here))).toBe('unreachable');
    expect((await latestLoad(here))?.id).toBe(id);
    expect((await latestLoad(publishedDb(there, id)))?.id).toBe(id);
    await expect.poll(() => changeMark(here)).toBeNull();
  });

  test('writes to a replica that was promoted, without a restart, and hears of it', async () => {
    const before = (await latestLoad(here))?.id ?? 0;
    const [first] = all.cluster.replicas;
    if (!first) throw new Error('there are two');
    await runProgram('pg_ctl', ['-D', first.folder, '-s', '-w', 'promote']);
    await expect.poll(() => roles(here)?.[1]).toBe('primary');
    expect(await loadNothing(here)).toBe(before + 1);
    expect((await latestLoad(publishedDb(there, before + 1)))?.id).toBe(before + 1);
    await expect.poll(() => changeMark(there)).not.toBeNull();
    expect(await portOf(here)).toBe(first.port);
  });
});
