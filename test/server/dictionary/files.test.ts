import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLE_IDS } from '#domain/dictionary-desk/types.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from '../desk/office.ts';
import { sendFiles } from './files.ts';
import { rowsOf } from './tables.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.app.close());

const UNCHANGED = { problems: [], fileProblems: [], changes: [] };

describe('out and in again is the same', () => {
  test.each(['zh', 'en'])('as a workbook in %s', async (lang) => {
    const { rawPayload } = await office.chen.desk(`/dictionary.xlsx?lang=${lang}`);
    const read = await sendFiles(office, [{ name: '改.xlsx', bytes: rawPayload }]);
    expect(read).toMatchObject(UNCHANGED);
    expect(read.read.map(({ table }) => table).sort()).toEqual([...TABLE_IDS].sort());
  });

  test.each(['', '?lang=zh', '?lang=en'])('as CSV files with “%s”', async (query) => {
    const files = await Promise.all(
      TABLE_IDS.map(async (table) => {
        const { body } = await office.chen.desk(`/dictionary/${table}.csv${query}`);
        return { name: `${table}.csv`, bytes: body };
      }),
    );
    expect(await sendFiles(office, files)).toMatchObject(UNCHANGED);
  });
});

test('a workbook says what it is first, offers what may be chosen, and keeps codes as text', async () => {
  const { rawPayload } = await office.chen.desk('/dictionary.xlsx');
  const { grids } = readGrids('字典.xlsx', rawPayload);
  expect(grids[0]?.sheet).toBe('说明');
  expect(grids.map(({ sheet }) => sheet)).toContain('比较组');
  const regions = grids.find(({ sheet }) => sheet === '地区');
  expect(regions?.cells[2]).toEqual([
    ...['leping', '360281', '乐平市', '乐平市', '乐平市', '县（市、区）', '景德镇市'],
    ...['乐平', 'Leping City', 'Leping', ''],
  ]);
});

test('a table with some columns only changes these', async () => {
  const bytes = '编号,简称\nczj,财政\n';
  const { problems, changes } = await sendFiles(office, [{ name: '部门.csv', bytes }], 'add');
  expect(problems).toEqual([]);
  expect(changes).toMatchObject([
    { table: 'departments', id: 'czj', cells: [{ column: 'short_name', after: '财政' }] },
  ]);
});

test('rows without ids are added, or are those that have their name', async () => {
  const bytes = '名称,简称\n财政局,市财政\n税务局,市税务局\n';
  const read = await sendFiles(office, [{ name: '部门.csv', bytes }], 'add');
  expect(read.changes.map(({ what, id }) => `${what} ${id}`)).toEqual([
    'changed czj',
    'added shuiwuju',
  ]);
  expect(read.tables.departments).toHaveLength(6);
});

test('a table that replaces lacks what it does not name', async () => {
  const bytes = '名称,简称\n税务局,市税务局\n';
  const { problems } = await sendFiles(office, [{ name: '部门.csv', bytes }]);
  expect(problems.filter(({ table }) => table === 'departments')).toHaveLength(5);
});

test('a table pasted under a title, in the words of an office, is read', async () => {
  const bytes = [
    '某市主要指标一览,,,,,,',
    '名称,行文名称,计量单位,性质,方向,小数位,责任部门,时期差',
    '用水量,用水量,%,增长率,高,1,市发改委,0',
  ].join('\n');
  const { problems, changes } = await sendFiles(office, [{ name: '指标.csv', bytes }], 'add');
  expect(problems).toEqual([]);
  const cells = Object.fromEntries(changes[0]!.cells.map(({ column, after }) => [column, after]));
  expect(changes).toHaveLength(1);
  expect(cells).toMatchObject({
    ...{ id: 'yongshuiliang', measure: 'rate', direction: 'higher', department: 'fgw' },
    ...{ frequency: 'monthly', access: 'public' },
  });
});

test('a column that is not known is told and left alone', async () => {
  const bytes = '编号,简称,电话\nczj,财政,110\n';
  const { fileProblems, changes } = await sendFiles(office, [{ name: '部门.csv', bytes }], 'add');
  expect(fileProblems).toMatchObject([{ severity: 'warning', found: '电话', row: 1, column: 3 }]);
  expect(changes).toHaveLength(1);
});

test('a sheet that is no table is told with the names of those there are', async () => {
  const { fileProblems, effects } = await sendFiles(office, [
    { name: '会议.csv', bytes: '一,二\n3,4\n' },
  ]);
  expect(fileProblems).toMatchObject([{ code: 'unknown-table', severity: 'error' }]);
  expect(fileProblems[0]?.cure).toContain('地区');
  expect(effects).toBeNull();
});

test('nothing is kept', async () => {
  const before = await rowsOf(office.li, 'departments');
  await sendFiles(office, [{ name: '部门.csv', bytes: '编号,简称\nczj,财政\n' }], 'add');
  expect(await rowsOf(office.li, 'departments')).toEqual(before);
});

test('files are given to who may read drafts, and taken from who may enter', async () => {
  assertProblem(await office.nobody.desk('/dictionary.xlsx'), 'sign-in-needed');
  assertProblem(await office.nobody.desk('/dictionary/regions.csv'), 'sign-in-needed');
  expect(
    await sendFiles({ app: office.app, li: office.chen }, [{ name: 'a.csv', bytes: 'x' }]),
  ).toMatchObject({
    code: 'forbidden',
  });
});

describe('a wrong name in a workbook', () => {
  /** The workbook of the office with one cell of who is responsible for an indicator misspelt. */
  async function readMisspelt(way: 'add' | 'replace') {
    const { rawPayload } = await office.chen.desk('/dictionary.xlsx');
    const { grids } = readGrids('字典.xlsx', rawPayload);
    const [heads = [], ...rows] = grids.find(({ sheet }) => sheet === '指标')?.cells ?? [];
    const at = heads.indexOf('责任部门');
    const cells = rows.map((row, index) => row.with(at, index === 3 ? '财正局' : row[at]!));
    const bytes = [heads, ...cells]
      .map((row) => row.map((text) => `"${text}"`).join(','))
      .join('\n');
    return { id: rows[3]![0]!, read: await sendFiles(office, [{ name: '指标.csv', bytes }], way) };
  }

  test.each(['add', 'replace'] as const)('is the one change, when rows %s', async (way) => {
    const { id, read } = await readMisspelt(way);
    expect(read.changes).toMatchObject([
      {
        table: 'indicators',
        id,
        what: 'changed',
        cells: [{ column: 'department', after: '财正局' }],
      },
    ]);
    expect(read.problems).toHaveLength(1);
  });

  test('is told at the row of the file: the heads are its first', async () => {
    const { read } = await readMisspelt('replace');
    expect(read.problems).toMatchObject([{ table: 'indicators', row: 5, found: '财正局' }]);
    expect(read.problems[0]?.cure).toContain('第5行');
  });
});
