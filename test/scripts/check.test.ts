import { describe, expect, test } from 'vitest';
import type { Finding } from '#domain/findings/types.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase } from '#server/store/database.ts';
import { emptyFile, fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { runScript } from './run-script.ts';

const check = (database: string, ...args: string[]) =>
  runScript('scripts/check.ts', args, database);

/** Both findings of 2020-07 mended. */
async function mendedFile(): Promise<string> {
  const file = await fixtureFile();
  const folder = copyData();
  editFile(
    fileIn(folder, '2020上半年景德镇市城乡居民消费指数'),
    '城乡居民消费指数',
    '城乡居民生活消费支出',
  );
  const income = fileIn(folder, '2020上半年景德镇市城乡居民消费收入');
  editFile(income, '城镇居民生活消费支出', '城镇居民人均收入');
  editFile(income, '农村居民生活消费支出', '农村居民人均收入');
  const db = await openDatabase(file);
  const { problems } = await loadFiles(db, [folder], { by: 'test', note: '', now: new Date() });
  await db.destroy();
  expect(problems).toEqual([]);
  return file;
}

describe('check ends with 1', () => {
  test('when print and arithmetic differ, and says where', async () => {
    const { code, stdout, stderr } = await check(await fixtureFile(), '2019-06');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(
      '不符 附件8-部分重要指标排名.csv E19\n  印的：（空白）\n  算的：-16.4\n  差距空白，应为7.6 − 24.0 = -16.4。漏填。\n',
    );
    expect(stdout).toMatch(/\n2019-06：共 3 个问题。\n$/u);
  });

  test('and prints JSON alone where that is asked for', async () => {
    const { code, stdout } = await check(await fixtureFile(), '--json', '2020-07');
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as Finding[];
    expect(findings.map((one) => one.code)).toEqual(['label-mismatch', 'label-mismatch']);
  });
});

test('check ends with 0 when they agree', async () => {
  const { code, stdout, stderr } = await check(await mendedFile(), '2020-07');
  expect([code, stdout, stderr]).toEqual([0, '2020-07：印的和算的完全一致。\n', '']);
});

test('check ends with 0 with its help', async () => {
  const { code, stdout } = await check(newDatabaseFile(), '--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^npm run check -- /u);
});

describe('check ends with 2', () => {
  const cases = [
    { name: 'no release', args: [], says: '请给出一期通报的编号' },
    { name: 'two releases', args: ['2019-06', '2020-07'], says: '请给出一期通报的编号' },
    { name: 'a release that there is not', args: ['2018-06'], says: '现有：2020-07、2019-06。' },
    { name: 'an option that there is not', args: ['--fix', '2019-06'], says: '--fix' },
  ];

  test.for(cases)('given $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await check(await fixtureFile(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('npm run check -- --help');
  });

  test('with nothing loaded, and says how to load', async () => {
    const { code, stderr } = await check(await emptyFile(), '2019-06');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run load -- data');
  });
});
