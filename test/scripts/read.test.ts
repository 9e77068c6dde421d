import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { insertTemplateVersion } from '#server/store/templates.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { runScript } from './run-script.ts';

/** Says everything but its months. */
const BOARD = [
  '各县（市、区）主要指标增速,,',
  '地区,地区生产总值（%）,固定资产投资（%）',
  '乐平市,8.1,9.2①',
  '浮梁县,7.9,-',
].join('\n');

function writeTable(text = BOARD): string {
  const file = join(newFolder(), '增速.csv');
  writeFileSync(file, text);
  return file;
}
const read = (...args: string[]) => runScript('scripts/read.ts', args, newDatabaseFile());

interface Json {
  figures: { cell: [string | null, string]; [field: string]: unknown }[];
  questions: { about: string; cells: [string | null, string][]; text: string }[];
  leftOut: { sheet: string | null; cells: string; why: string }[];
}
const readJson = async (...args: string[]): Promise<Json> => {
  const { code, stdout, stderr } = await read(...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Json;
};

test('each figure is told with its cell and all it is taken for, and what is asked', async () => {
  const { figures, questions, leftOut } = await readJson(writeTable());
  expect(figures.map(({ cell }) => cell[1])).toEqual(['B3', 'C3', 'B4', 'C4']);
  expect(figures[1]).toMatchObject({
    region: '乐平市',
    regionId: 'leping',
    indicator: '固定资产投资',
    indicatorId: 'fixed-asset-investment',
    unit: '%',
    period: null,
    kind: 'actual',
    value: '9.2',
    note: '①',
    missing: null,
  });
  expect(figures[3]).toMatchObject({ value: null, missing: 'no-figure' });
  expect(questions).toMatchObject([{ about: 'period', cells: [[null, 'B3:C4']] }]);
  expect(leftOut).toMatchObject([{ sheet: null, cells: 'A1', why: '表题' }]);
});

test('an answer holds for the whole file, and sentences come in either language', async () => {
  const { figures, questions } = await readJson(
    writeTable(),
    '--answer',
    'period=2019-01/2019-06',
    '--lang',
    'en',
  );
  expect(questions).toEqual([]);
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set(['2019-01/2019-06']));
});

test('a year is four digits', async () => {
  const board = `1-6月\n${BOARD}`;
  const { figures } = await readJson(writeTable(board), '--answer', 'year=2019年');
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set(['2019-01/2019-06']));
  const { code, stderr } = await read(writeTable(board), '--answer', 'year=今年');
  expect(code).toBe(2);
  expect(stderr).toContain('四位年份');
});

test('for a person it is a table, with what is asked and left out', async () => {
  const { code, stdout } = await read(writeTable());
  expect(code).toBe(0);
  expect(stdout).toContain('B3\t乐平市\t地区生产总值\t%\t？\tactual\t8.1\t\n');
  expect(stdout).toContain('共 4 个数，1 处要问。什么也没有保存。');
});

test('a dictionary in JSON with regions stands for the whole, one without adds to the base', async () => {
  const folder = newFolder();
  const [whole, more] = [join(folder, 'whole.json'), join(folder, 'more.json')];
  const rate = { unit: '%', measure: 'rate' };
  writeFileSync(
    whole,
    JSON.stringify({
      regions: [{ id: 'lp', name: '乐平市', kind: 'county' }],
      indicators: [{ id: 'grp', name: '地区生产总值', ...rate }],
    }),
  );
  const another = { id: 'retail-x', name: '云汀零售', ...rate };
  writeFileSync(more, JSON.stringify({ indicators: [another] }));
  const file = writeTable(BOARD.replace('固定资产投资', '云汀零售'));
  const ids = async (...args: string[]) =>
    (await readJson(file, ...args)).figures.map(({ regionId, indicatorId }) => [
      regionId,
      indicatorId,
    ]);
  expect(await ids('--dictionary', whole)).toEqual([
    ['lp', 'grp'],
    ['lp', null],
    [null, 'grp'],
    [null, null],
  ]);
  expect((await ids('--dictionary', more)).slice(0, 2)).toEqual([
    ['leping', 'gdp'],
    ['leping', 'retail-x'],
  ]);
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, '{"indicators": [{"id": "x"}]}');
  const { code, stderr } = await read(file, '--dictionary', wrong);
  expect([code, stderr]).toEqual([1, expect.stringContaining('/indicators/0/name 应是文字')]);
});

/** A database that keeps how the board is read, its months those of the release. */
async function fileWithTemplate(): Promise<string> {
  const file = await fixtureFile();
  const db = await openDatabase(file);
  const area = (top: number, left: number, bottom: number, right: number) => ({
    ...{ top, left, bottom, right },
  });
  const template = {
    ...{ templateId: 'p', name: '增速月报', source: '市局', version: 1, act: 'made' as const },
    ...{ ofVersion: null, at: '2026-11-01', by: 'li' },
    sheets: [
      {
        sheet: null,
        answers: [
          { about: 'value' as const, dimension: 'period' as const, value: 'release', cells: null },
        ],
        layouts: [
          {
            figures: [area(3, 2, 4, 3)],
            heads: [
              {
                dimension: 'indicator' as const,
                cells: area(2, 2, 2, 3),
                direction: 'up' as const,
              },
            ],
          },
        ],
        heads: [
          { row: 2, column: 2, text: '地区生产总值（%）' },
          { row: 2, column: 3, text: '固定资产投资（%）' },
        ],
      },
    ],
  };
  await db.transaction().execute((trx) => insertTemplateVersion(trx, template));
  await db.destroy();
  return file;
}

test('a file is loaded by a template for a release, whose months it takes', async () => {
  const database = await fileWithTemplate();
  const load = (file: string, ...args: string[]) =>
    runScript('scripts/load.ts', [file, '--template', '增速月报', ...args], database);
  const loaded = await load(writeTable(), '--release', '2019-06');
  expect([loaded.code, loaded.stderr]).toEqual([0, '']);
  expect(loaded.stdout).toContain('导入  增速.csv');
  const changed = writeTable(BOARD.replace('固定资产投资', '出口总额'));
  const refused = await load(changed, '--release', '2019-06');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('看到：出口总额（%）\n  应为：模板里的“固定资产投资（%）”');
  expect((await load(changed)).code).toBe(2);
  const unknown = await runScript('scripts/load.ts', [changed, '--template', 'x'], database);
  expect(unknown.code).toBe(2);
});
