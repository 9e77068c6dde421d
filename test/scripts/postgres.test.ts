import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { afterFile } from '#test/support/after-file.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { freePort } from '#scripts/postgres/free-port.ts';
import { stopMember } from '#scripts/postgres/member.ts';
import { runProgram } from '#scripts/postgres/run-program.ts';
import { runScript } from './run-script.ts';

describeOnPostgres('a cluster to try', () => {
  test('a program that ends without reading what it was given has done its work', async () => {
    // More than a pipe holds: the rest is written to a program that is gone.
    const input = '-'.repeat(1_000_000);
    expect(await runProgram('psql', ['--version'], { input })).toContain('PostgreSQL');
  });

  test('starts, is told by its addresses, follows, and is there again after a stop', async () => {
    const folder = newFolder();
    await chmod(folder, 0o711);
    // Its replica takes the next one.
    const port = String(await freePort());
    const call = (...args: string[]) =>
      runScript('scripts/postgres.ts', [...args, '--folder', folder], 'none');
    afterFile(async () => {
      await call('stop');
    });

    const started = await call('--port', port, '--replicas', '1', '--synchronous');
    expect(started).toMatchObject({ code: 0, stderr: '' });
    expect(started.stdout).toContain('replica_1');
    const [, url = ''] = /DATABASE_URL=(.*)/u.exec(started.stdout) ?? [];
    const [, readUrl = ''] = /DATABASE_READ_URLS=(.*)/u.exec(started.stdout) ?? [];
    await ask(url, 'create table seen as select 7 as it');
    // A commit waits until the replica shows it.
    expect(await ask(readUrl, 'select it from seen')).toEqual([{ it: 7 }]);
    await expect(ask(readUrl, 'drop table seen')).rejects.toThrow('read-only');

    expect((await call('stop')).code).toBe(0);
    expect((await call('status')).code).toBe(1);
    expect(existsSync(join(folder, 'primary'))).toBe(true);
    expect((await call('--replicas', '1')).stdout).toContain(url);
    expect(await ask(url, 'select it from seen')).toEqual([{ it: 7 }]);
    expect((await call('--port', '2000')).stderr).toContain(`用的是端口 ${port}`);

    // The primary is gone, the replica is promoted: that one leads, and the cluster works.
    await stopMember({ name: 'primary', folder: join(folder, 'primary'), port: Number(port) });
    expect((await call('status')).code).toBe(1);
    const asSuperuser = readUrl
      .replace('//tongbao:', '//postgres:')
      .replace(/tongbao$/u, 'postgres');
    expect(await ask(asSuperuser, 'select pg_promote()')).toEqual([{ pg_promote: true }]);
    const led = await call('status');
    expect([led.code, led.stdout]).toEqual([0, expect.stringMatching(/replica_1 .*已提升为主库/u)]);
    expect(led.stdout).toMatch(/primary .*没有运行/u);
  });
});

async function ask(connectionString: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<object>(query)).rows;
  } finally {
    await client.end();
  }
}
