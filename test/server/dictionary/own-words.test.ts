import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import type { DeskDictionary } from '#server/schemas/dictionary-desk.ts';
import { openOffice, type Office } from '../desk/office.ts';
import { sendFiles } from './files.ts';
import { check, rowsOf, save, type Row } from './tables.ts';

const DUTY_WORD = '主管单位';

let office: Office;
let regions: Row[];
/** The dictionary of the fixture, kept by a county: its parts are townships. */
beforeAll(async () => {
  office = await openOffice();
  const own: Row = { name: '浮梁县', kind: 'county', language: 'zh', months: 'merged' };
  const saved = await save(office.li, { office: [{ ...own, duty_word: DUTY_WORD }] });
  expect(saved.statusCode).toBe(200);
  regions = await rowsOf(office.li, 'regions');
});
afterAll(() => office.app.close());

async function columnOf(table: string, column: string) {
  const { tables } = (await office.chen.desk('/dictionary')).json<DeskDictionary>();
  return tables.find(({ id }) => id === table)?.columns.find(({ id }) => id === column);
}

test('kinds of regions and who is responsible are called as the office calls them', async () => {
  expect((await columnOf('regions', 'kind'))?.choices).toEqual([
    { value: 'city', name: { zh: '全县', en: 'The whole' } },
    { value: 'county', name: { zh: '乡镇（街道）', en: 'Township' } },
    { value: 'park', name: { zh: '园区', en: 'Park' } },
    { value: 'wider', name: { zh: '参照地区', en: 'Wider place, for reference' } },
  ]);
  expect((await columnOf('indicators', 'department'))?.name.zh).toBe(DUTY_WORD);
});

test('the workbook has the same words, and is the same when it is read again', async () => {
  const { rawPayload } = await office.chen.desk('/dictionary.xlsx');
  const { grids } = readGrids('字典.xlsx', rawPayload);
  const cellsOf = (name: string) => grids.find(({ sheet }) => sheet === name)?.cells ?? [];
  expect(cellsOf('指标')[0]).toContain(DUTY_WORD);
  expect(cellsOf('地区')[2]).toContain('乡镇（街道）');
  const read = await sendFiles(office, [{ name: '字典.xlsx', bytes: rawPayload }]);
  expect(read).toMatchObject({ problems: [], fileProblems: [], changes: [] });
});

test.each(['责任部门', '牵头单位', DUTY_WORD])(
  'who is responsible is read under %s',
  async (head) => {
    const bytes = `编号,${head}\ngdp,财政局\n`;
    const read = await sendFiles(office, [{ name: '指标.csv', bytes }], 'add');
    expect(read).toMatchObject({ problems: [], fileProblems: [] });
    expect(read.changes).toMatchObject([
      { id: 'gdp', cells: [{ column: 'department', after: 'czj' }] },
    ]);
  },
);

describe('a part', () => {
  const words =
    '县 区 市 旗 乡 镇 街道 乡镇 乡镇（街道） 街道（镇） 市（州） 县（市、区） 州 盟 地级市';
  test.each(words.split(' '))('may be said to be %s', async (kind) => {
    const part: Row = { name: '某地', kind, inside: 'jingdezhen' };
    const { problems, tables } = await check(office.li, { regions: [...regions, part] }, 2);
    expect(problems).toEqual([]);
    expect(tables.regions?.at(-1)?.['kind']).toBe('county');
  });
});

test.each(['全县', '全市', '全旗', 'The whole'])('the whole may be said to be %s', async (kind) => {
  const changed = regions.map((row) => (row['kind'] === 'city' ? { ...row, kind } : row));
  expect(await check(office.li, { regions: changed }, 2)).toMatchObject({
    problems: [],
    changes: [],
  });
});

describe('a message names the choices as the office does', () => {
  test('for a word that is none', async () => {
    const changed = regions.map((row) => (row['id'] === 'leping' ? { ...row, kind: '村' } : row));
    const { problems } = await check(office.li, { regions: changed }, 2);
    expect(problems).toMatchObject([
      { row: 2, column: 'kind', found: '村', expected: '全县、乡镇（街道）、园区、参照地区' },
    ]);
  });

  test('for a dictionary without a whole', async () => {
    const changed = regions.map((row) => ({
      ...row,
      kind: row['kind'] === 'city' ? '镇' : row['kind']!,
    }));
    const { problems } = await check(office.li, { regions: changed }, 2);
    expect(problems).toMatchObject([
      {
        found: '0 个类别为“全县”的地区',
        cure: '请把整体那一行的类别选作“全县”，其余选作“乡镇（街道）”或“园区”。',
      },
    ]);
  });
});
