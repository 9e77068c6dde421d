import { describe, expect, test } from 'vitest';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

const SMALL = ['--months', '1', '--regions', '4'];
const demo = (file: string, ...args: string[]) =>
  runScript('scripts/demo.ts', [...SMALL, '--database', file, ...args], newDatabaseFile());

describe('demo ends with', () => {
  test('0 when it has written, and says how to serve it', async () => {
    const file = newDatabaseFile();
    const { code, stdout, stderr } = await demo(file);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/1 次导入，\d+ 个模拟的数。\n启动：DATABASE_URL=.* npm start\n$/u);

    const again = await demo(file);
    expect(again).toMatchObject({
      code: 1,
      stderr: `demo: ${file} 里已有模拟数据。要替换请加 --force。\n`,
    });
    expect((await demo(file, '--force', '--seed', '8')).code).toBe(0);
  });

  test('1 where anything real would be written to, even if forced', async () => {
    const file = await fixtureFile();
    const { code, stderr } = await demo(file, '--force');
    expect(code).toBe(1);
    expect(stderr).toBe(
      `demo: ${file} 里有不是模拟的数据，没有改动。请用 --database 给出另一个文件。\n`,
    );
  });

  const wrong = [
    ['--end', '2026-01'],
    ['--regions', '2'],
    ['--seed', 'x'],
    ['--indicators', '0'],
    ['--colour'],
  ];
  test.for(wrong)('2 when it is used wrongly: %s', async (args) => {
    const { code, stderr } = await demo(newDatabaseFile(), ...args);
    expect(code).toBe(2);
    expect(stderr).toContain('用法见 npm run demo -- --help');
  });

  test('0 for its help', async () => {
    const { code, stdout } = await demo(newDatabaseFile(), '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--months N');
  });
});
