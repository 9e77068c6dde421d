import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from '../desk/office.ts';
import { check, rowsOf, withCells, type Row } from './tables.ts';

let office: Office;
let regions: Row[];
let departments: Row[];
beforeAll(async () => {
  office = await openOffice();
  regions = await rowsOf(office.li, 'regions');
  departments = await rowsOf(office.li, 'departments');
});
afterAll(() => office.app.close());

test('the tables as they are have no problem and change nothing', async () => {
  expect(await check(office.li, { regions, departments })).toMatchObject({
    problems: [],
    changes: [],
  });
});

test('a changed cell is told as it was and as it is', async () => {
  const changed = withCells(departments, 'czj', { short_name: '财政' });
  expect((await check(office.li, { departments: changed })).changes).toEqual([
    {
      table: 'departments',
      id: 'czj',
      name: '财政局',
      what: 'changed',
      cells: [{ column: 'short_name', before: '市财政局', after: '财政' }],
    },
  ]);
});

test('a wrong id that fifteen cells name is one problem, at its cell', async () => {
  const wrong = withCells(regions, 'leping', { id: 'Le Ping' });
  const { problems, changes } = await check(office.li, { regions: wrong });
  expect(problems).toMatchObject([
    { table: 'regions', row: 2, column: 'id', found: 'Le Ping' },
    // It has figures, so that it cannot go either.
    { table: 'regions', row: null },
  ]);
  expect(problems[0]?.cure).toContain('“地区”第2行“编号”一格');
  expect(changes.map(({ what }) => what)).toEqual(['removed', 'added']);
});

describe('a new row', () => {
  const tax: Row = { name: '税务局', short_name: '市税务局' };

  test('without an id has one made of its name', async () => {
    const { problems, changes, tables } = await check(office.li, {
      departments: [...departments, tax],
    });
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ what: 'added', id: 'shuiwuju', name: '税务局' }]);
    expect(tables.departments?.at(-1)).toMatchObject({ id: 'shuiwuju', name_en: '' });
  });

  test('of the same reading as another gets a number', async () => {
    const other: Row = { name: '税悟局', short_name: '市税悟局' };
    const { tables } = await check(office.li, { departments: [...departments, tax, other] });
    expect(tables.departments?.slice(-2).map(({ id }) => id)).toEqual(['shuiwuju', 'shuiwuju-2']);
  });

  test('that an entry has the name of already is that entry', async () => {
    const rows = withCells(departments, 'czj', { id: '' });
    expect(await check(office.li, { departments: rows })).toMatchObject({
      problems: [],
      changes: [],
    });
  });

  test('may name others and say values in Chinese', async () => {
    const row: Row = {
      ...{ name: '某某新城', short_name: '新城', prose_name: '市某某新城' },
      ...{ kind: '开发区', inside: '浮梁县' },
    };
    const { problems, tables } = await check(office.li, { regions: [...regions, row] });
    expect(problems).toEqual([]);
    expect(tables.regions?.at(-1)).toMatchObject({ kind: 'park', inside: 'fuliang' });
  });
});

describe('an entry that is taken away', () => {
  test('stays where figures rest on it, and says how to retire it', async () => {
    const rows = departments.filter(({ id }) => id !== 'czj');
    const { problems } = await check(office.li, { departments: rows });
    expect(problems).toMatchObject([
      // Indicators name it as well: told once, at the first of them.
      { table: 'indicators', column: 'department', found: 'czj' },
      { table: 'departments', row: null, found: '“财政局”（czj）被删去' },
    ]);
    expect(problems[1]?.cure).toContain('改给别的部门');
  });

  test('goes where nothing rests on it', async () => {
    const groups = await rowsOf(office.li, 'comparison_groups');
    const indicators = (await rowsOf(office.li, 'indicators')).map((row) =>
      row['comparison_group'] === 'counties-gaoxin' ? { ...row, comparison_group: '' } : row,
    );
    const left = groups.filter(({ id }) => id !== 'counties-gaoxin');
    const { problems, changes } = await check(office.li, {
      comparison_groups: left,
      indicators,
    });
    expect(problems).toEqual([]);
    expect(changes[0]).toMatchObject({ table: 'comparison_groups', what: 'removed' });
  });
});

test('a column that no table has is refused by name', async () => {
  const rows = departments.map((row) => ({ ...row, colour: 'red' }));
  const response = await office.li.send('POST', '/dictionary/check', {
    base: 1,
    tables: { departments: rows },
  });
  expect(response.json()).toMatchObject({ code: 'bad-request' });
  expect(response.body).toContain('colour');
});
