import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';
import { runScript } from './run-script.ts';

const audit = (database: string, ...args: string[]) =>
  runScript('scripts/audit.ts', args, database);

describe('audit verify', () => {
  test('ends with 0 and the head when everything holds', async () => {
    const { code, stdout, stderr } = await audit(await fixtureFile(), 'verify');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^相符：1 条记录首尾相接，1 次导入的内容与导入时相同。\n最后一条的校验值（请记在别处）：[0-9a-f]{64}\n$/u,
    );
  });

  test('ends with 1 and the place when a figure was changed', async () => {
    const file = await fixtureFile();
    tamper(file, (sqlite) =>
      sqlite.exec('update observation set units = 93 where units = 83 and decimals = 1'),
    );
    const { code, stdout } = await audit(file, 'verify');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^不符 {2}第 1 次导入的数被改过：.*印的是 8\.3，数据库里却是 9\.3/u);
  });

  test('checks a hash that was noted earlier', async () => {
    const file = await fixtureFile();
    const { stdout } = await audit(file, 'verify', '--json');
    const { head } = JSON.parse(stdout) as { head: string };
    await audit(file, 'export');
    expect((await audit(file, 'verify', '--head', head)).code).toBe(0);
    const other = await audit(file, 'verify', '--head', head, '--head', 'a'.repeat(64), '--json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.stdout)).toMatchObject({ ok: false, fault: { code: 'head-missing' } });
  });

  test('makes no database where there is none', async () => {
    const file = newDatabaseFile();
    const { code, stderr } = await audit(file, 'verify');
    expect(code).toBe(1);
    expect(stderr).toContain('没有这个数据库');
    expect(existsSync(file)).toBe(false);
  });
});

describe('audit export', () => {
  const HEADS = 'id,at,by,door,kind,subject,detail,previous_hash,hash';

  test('writes all columns, oldest first, the export itself too', async () => {
    const { code, stdout } = await audit(await fixtureFile(), 'export');
    expect(code).toBe(0);
    const [heads, ...lines] = stdout.trimEnd().split('\r\n');
    expect(heads).toBe(HEADS);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^1,2026-01-05T08:00:00\.000Z,test,console,load,load\/1,"\{""note""/u);
    expect(lines[1]).toMatch(/^2,.*,console,audit-exported,audit,\{\},[0-9a-f]{64},[0-9a-f]{64}$/u);
  });

  test('takes a range of days', async () => {
    const file = await fixtureFile();
    const { stdout } = await audit(file, 'export', '--from', '2026-01-06', '--to', '2026-01-07');
    expect(stdout.trimEnd()).toBe(HEADS);
  });

  test('writes JSON', async () => {
    const { stdout } = await audit(await fixtureFile(), 'export', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ id: 1, kind: 'load' }, { id: 2 }]);
  });
});

describe('audit ends with 2', () => {
  const cases = [
    { name: 'nothing to do', args: [], says: 'verify（核验）或 export（导出）' },
    { name: 'something else to do', args: ['mend'], says: 'verify（核验）或 export（导出）' },
    { name: 'a hash that is none', args: ['verify', '--head', 'abc'], says: '64 位十六进制' },
    { name: 'a range to verify', args: ['verify', '--from', '2026-01-01'], says: '没有 --from' },
    { name: 'a head to export', args: ['export', '--head', 'a'.repeat(64)], says: '没有 --head' },
    { name: 'an option that there is not', args: ['verify', '--mend'], says: '--mend' },
  ];

  test.for(cases)('given $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await audit(newDatabaseFile(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});
