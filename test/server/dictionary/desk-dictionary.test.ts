import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskDictionary, DictionaryTable } from '#server/schemas/dictionary-desk.ts';
import { DATA } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from '../desk/office.ts';

let office: Office;
let told: DeskDictionary;
beforeAll(async () => {
  office = await openOffice();
  told = (await office.chen.desk('/dictionary')).json();
});
afterAll(() => office.app.close());

function table(id: DictionaryTable['id']): DictionaryTable {
  return told.tables.find((one) => one.id === id)!;
}

test('tells the tables of the dictionary, in the order in which an office fills them', () => {
  expect(told.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['office', 1],
    ['regions', 7],
    ['departments', 5],
    ['comparison_groups', 3],
    ['indicators', 48],
    ['families', 3],
    ['family_members', 26],
    ['paths', 0],
    ['missing_symbols', 7],
  ]);
});

test('gives a row the cells of its file', () => {
  expect(table('regions').rows[1]?.cells).toEqual({
    id: 'leping',
    code: '360281',
    name: '乐平市',
    short_name: '乐平市',
    prose_name: '乐平市',
    kind: 'county',
    inside: 'jingdezhen',
    aliases: '乐平',
    name_en: 'Leping City',
    short_name_en: 'Leping',
    until: '',
  });
});

test('lists the members of a group in one cell, in their order', () => {
  expect(table('comparison_groups').rows.map(({ cells }) => cells['members'])).toEqual([
    'leping;fuliang;zhushan;changjiang',
    'leping;fuliang;zhushan;changjiang;gaoxin',
    'leping;fuliang;zhushan;changjiang;gaoxin;taoci',
  ]);
});

test('describes every column that has a cell, and gives every column a name in both languages', () => {
  for (const { columns, rows } of told.tables) {
    const ids = columns.map(({ id }) => id);
    for (const { cells } of rows) expect(ids).toEqual(expect.arrayContaining(Object.keys(cells)));
    for (const { name, help } of columns) {
      expect([name.zh, name.en, help.zh, help.en].every((text) => text !== '')).toBe(true);
    }
  }
});

test('has the columns of the files that are shipped', () => {
  const files = told.tables.filter(({ id, rows }) => id !== 'comparison_groups' && rows.length > 0);
  for (const { id, columns } of files) {
    const [head = ''] = readFileSync(join(DATA, `dictionary/${id}.csv`), 'utf8').split(/\r?\n/u);
    expect(columns.map((column) => column.id)).toEqual(expect.arrayContaining(head.split(',')));
  }
});

test('says how much rests on an entry', () => {
  const used = (id: DictionaryTable['id'], entry: string) =>
    table(id).rows.find(({ cells }) => cells['id'] === entry)?.used;
  // Nine annexes of June 2019, and prices of July 2020 that only the whole has.
  expect(used('regions', 'leping')?.releases).toBe(1);
  expect(used('regions', 'jingdezhen')?.releases).toBe(2);
  // May, June and July.
  expect(used('indicators', 'cpi-month')).toEqual({ figures: 3, releases: 1 });
  expect(used('departments', 'czj')?.figures).toBe(
    used('indicators', 'fiscal-eight-expenditure')?.figures,
  );
});

test('says which load brought it, and who may change it', async () => {
  expect(told).toMatchObject({ load: 1, by: 'test', note: 'fixture', canChange: false });
  expect((await office.li.desk('/dictionary')).json()).toMatchObject({ canChange: true });
});

test('is not for strangers', async () => {
  assertProblem(await office.nobody.desk('/dictionary'), 'sign-in-needed');
});
