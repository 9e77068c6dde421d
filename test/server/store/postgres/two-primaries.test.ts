import { beforeAll, describe, expect, test } from 'vitest';
import { startMember, stopMember } from '#scripts/postgres/member.ts';
import { runProgram } from '#scripts/postgres/run-program.ts';
import { runSql } from '#scripts/postgres/run-sql.ts';
import {
  openDatabase,
  openServed,
  publishedDb,
  serversOf,
  type Db,
} from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { afterFile } from '#test/support/after-file.ts';
import { IS_POSTGRES } from '#test/support/engine.ts';
import { loadNothing, replicated, type Replicated } from '#test/support/replicated.ts';

const roles = (db: Db) => serversOf(db)?.map(({ role }) => role);
const SOON = { timeout: 15_000 };

/** Of one cluster, to which one thing happens after the other. */
describe.runIf(IS_POSTGRES)('more than one server that takes itself for the primary', () => {
  let all: Replicated;
  let db: Db;

  beforeAll(async () => {
    all = await replicated(2);
    db = await open(all.databaseUrl, all.readUrls);
  }, 120_000);

  async function open(url: string, readUrls: readonly string[]): Promise<Db> {
    const opened = await openServed(url, { readUrls });
    afterFile(() => opened.destroy());
    return opened;
  }

  const promote = (at: number) =>
    runProgram('pg_ctl', ['-D', all.cluster.replicas[at]!.folder, '-s', '-w', 'promote']);

  test('the primary from before a promotion comes back, and nothing is asked of it', async () => {
    const before = await loadNothing(db);
    await expect
      .poll(() => serversOf(db)?.map(({ load }) => load), SOON)
      .toEqual([before, before, before]);
    await stopMember(all.cluster.primary, 'immediate');
    await promote(0);
    await expect.poll(() => roles(db), SOON).toEqual([null, 'primary', 'replica']);
    await startMember(all.cluster.primary);
    await expect.poll(() => roles(db), SOON).toEqual(['former', 'primary', 'replica']);
    expect(await loadNothing(db)).toBe(before + 1);
    expect((await latestLoad(publishedDb(db, before + 1)))?.id).toBe(before + 1);
    const started = await open(all.databaseUrl, all.readUrls);
    expect(roles(started)).toEqual(['former', 'primary', 'replica']);
    expect((await latestLoad(started))?.id).toBe(before + 1);
  });

  test('two that were promoted alike are read, and neither is written to', async () => {
    const id = (await latestLoad(db))!.id;
    // What follows the old one has not got the last load, and must not be shown.
    await promote(1);
    await expect.poll(() => roles(db), SOON).toEqual(['former', 'rival', 'rival']);
    expect((await latestLoad(db))?.id).toBe(id);
    expect((await latestLoad(publishedDb(db, id)))?.id).toBe(id);
    const [first, second] = all.cluster.replicas.map(({ port }) => `127.0.0.1:${port}/`);
    const refused = await loadNothing(db).then(String, String);
    expect(refused).toMatch(/two primaries: .*pg_rewind/u);
    expect(refused).toContain(first);
    expect(refused).toContain(second);
    expect(refused).not.toContain(all.cluster.password);
  });

  test('one that is left is written to again', async () => {
    const id = (await latestLoad(db))!.id;
    await stopMember(all.cluster.replicas[1]!, 'immediate');
    await expect.poll(() => roles(db), SOON).toEqual(['former', 'primary', null]);
    expect(await loadNothing(db)).toBe(id + 1);
  });
});

describe.runIf(IS_POSTGRES)('an address that is no replica of the database', () => {
  test('is refused at the start, and passed over when it comes later', async () => {
    const ours = await replicated(1);
    const replica = { ...ours.cluster, port: ours.cluster.replicas[0]!.port };
    const other = ours.databaseUrl.replace(/[^/]*$/u, 'another');
    await runSql(ours.cluster, ['create database another owner tongbao']);
    await (await openDatabase(other)).destroy();
    const onReplica = other.replace(String(ours.cluster.port), String(replica.port));
    await expect
      .poll(() => runSql(replica, [`select to_regclass('load')`], 'another').catch(String), SOON)
      .toEqual(['load']);
    const opening = (readUrls: readonly string[]) => openServed(ours.databaseUrl, { readUrls });
    await expect(opening([onReplica])).rejects.toThrow(/another 不是 .*的副本/u);
    const cluster = await replicated(0);
    await expect(opening([cluster.databaseUrl])).rejects.toThrow('DATABASE_READ_URLS');

    await stopMember(cluster.cluster.primary, 'immediate');
    const db = await opening([cluster.databaseUrl]);
    afterFile(() => db.destroy());
    expect(roles(db)).toEqual(['primary', null]);
    await startMember(cluster.cluster.primary);
    await expect.poll(() => roles(db), SOON).toEqual(['primary', 'foreign']);
    const id = await loadNothing(db);
    expect((await latestLoad(publishedDb(db, id)))?.id).toBe(id);
  }, 120_000);
});
