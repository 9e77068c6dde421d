import { describe, expect, test } from 'vitest';

import type { Grid } from '#server/formats/grid.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { dictionaryGrids, loadDictionary } from '#test/fixtures/tables/context.ts';

test('the real dictionary is read in the order of its files', () => {
  const { regions, departments, groups, indicators, missingSymbols } = loadDictionary();
  const ids = ['jingdezhen', 'leping', 'fuliang', 'zhushan', 'changjiang', 'gaoxin', 'taoci'];
  expect(regions.map(({ id }) => id)).toEqual(ids);
  expect(departments.map(({ id }) => id)).toEqual(['fgw', 'gxj', 'czj', 'zjj', 'swj']);
  expect(groups.map(({ memberIds }) => memberIds.length)).toEqual([4, 5, 6]);
  expect(indicators.find(({ id }) => id === 'other-profit-services-revenue')).toMatchObject({
    groupId: 'counties',
    departmentId: 'fgw',
    periodLagMonths: -1,
    frequency: 'monthly',
    aboutTolerance: null,
  });
  expect(indicators.find(({ id }) => id === 'gdp')?.frequency).toBe('quarterly');
  expect(indicators.find(({ id }) => id === 'urban-income-growth')?.levelId).toBe('urban-income');
  expect(missingSymbols.find(({ symbol }) => symbol === '…')?.reason).toBe('below-unit');
});

test('everything in the real dictionary has an English name', () => {
  const { regions, departments, groups, indicators } = loadDictionary();
  for (const { nameEn } of [...regions, ...departments, ...indicators])
    expect(nameEn).toMatch(/[a-z]/u);
  for (const { labelEn } of groups) expect(labelEn).toMatch(/[a-z]/u);
  for (const { definitionEn } of indicators) expect(definitionEn).toMatch(/\.$/u);
  for (const { shortNameEn } of [...regions, ...departments]) {
    expect(shortNameEn?.length).toBeLessThanOrEqual(16);
  }
});

test('a dictionary without English columns has no English names', () => {
  const files = dictionaryGrids();
  const cut = (name: string, columns: number) => {
    const grid = files.get(name)!;
    files.set(name, { ...grid, cells: grid.cells.map((line) => line.slice(0, columns)) });
  };
  for (const [name, columns] of [
    ['regions', 8],
    ['departments', 4],
    ['comparison_groups', 3],
    ['indicators', 14],
  ] as const)
    cut(name, columns);
  const { dictionary, problems } = readDictionary(files);
  expect(problems).toEqual([]);
  expect(dictionary?.regions[0]).toMatchObject({ nameEn: null, shortNameEn: null });
  expect(dictionary?.departments[0]).toMatchObject({ nameEn: null, shortNameEn: null });
  expect(dictionary?.groups[0]?.labelEn).toBeNull();
  expect(dictionary?.indicators[0]).toMatchObject({
    nameEn: null,
    definitionEn: null,
    levelId: null,
  });
});

test('indicators are monthly in a dictionary without the column', () => {
  const files = dictionaryGrids();
  const grid = files.get('indicators')!;
  files.set('indicators', { ...grid, cells: grid.cells.map((line) => line.slice(0, 13)) });
  const { dictionary, problems } = readDictionary(files);
  expect(problems).toEqual([]);
  expect(new Set(dictionary?.indicators.map(({ frequency }) => frequency))).toEqual(
    new Set(['monthly']),
  );
});

/** The real files with two columns more: what stands in them in the line of gdp. */
function withAccess(access: string, smallBelow: string): Map<string, Grid> {
  const files = dictionaryGrids();
  const grid = files.get('indicators');
  if (grid === undefined) throw new Error('indicators');
  const cells = grid.cells.map((line, index) => {
    const more = index === 0 ? ['access', 'small_below'] : index === 1 ? [access, smallBelow] : [];
    return [...line, ...more];
  });
  files.set('indicators', { ...grid, cells });
  return files;
}

test('who may see an indicator is read; where nothing is said, everybody', () => {
  const [gdp, next] = readDictionary(withAccess('internal', '3')).dictionary?.indicators ?? [];
  expect(gdp).toMatchObject({ access: 'internal', smallBelow: 3 });
  expect(next).toMatchObject({ access: 'public', smallBelow: null });
  expect(loadDictionary().indicators[0]).toMatchObject({ access: 'public', smallBelow: null });
});

test.each([
  ['secret', '', 18],
  ['', '1', 19],
  ['', '2.5', 19],
])('an access of “%s” with small figures below “%s” is refused at its cell', (...said) => {
  const [access, smallBelow, column] = said;
  const { dictionary, problems } = readDictionary(withAccess(access, smallBelow));
  expect(dictionary).toBeNull();
  expect(problems).toMatchObject([{ row: 2, column, severity: 'error' }]);
});

/** The real files with one cell changed; row and column count from 1. */
function damage(file: string, row: number, column: number, text: string): Map<string, Grid> {
  const files = dictionaryGrids();
  const grid = files.get(file);
  if (grid === undefined) throw new Error(file);
  const cells = grid.cells.map((line) => [...line]);
  const line = cells[row - 1];
  if (line !== undefined) line[column - 1] = text;
  return files.set(file, { ...grid, cells });
}

const DAMAGES = [
  { name: 'a bad id', file: 'regions', row: 3, column: 1, text: 'Leping!' },
  { name: 'a duplicate id', file: 'departments', row: 3, column: 1, text: 'fgw' },
  { name: 'a bad kind', file: 'regions', row: 3, column: 6, text: 'hamlet' },
  { name: 'a bad code', file: 'regions', row: 3, column: 2, text: '36' },
  { name: 'a region inside nowhere', file: 'regions', row: 3, column: 7, text: 'nanchang' },
  { name: 'an alias of two regions', file: 'regions', row: 4, column: 8, text: '乐 平 市' },
  {
    name: 'an unknown group member',
    file: 'comparison_group_members',
    row: 2,
    column: 2,
    text: 'x',
  },
  { name: 'a member twice', file: 'comparison_group_members', row: 3, column: 2, text: 'leping' },
  { name: 'bad decimals', file: 'indicators', row: 2, column: 7, text: '1.5' },
  { name: 'an unknown department', file: 'indicators', row: 2, column: 8, text: 'tjj' },
  { name: 'an unknown group', file: 'indicators', row: 2, column: 9, text: 'all' },
  { name: 'a bad lag', file: 'indicators', row: 2, column: 10, text: '一' },
  { name: 'a bad tolerance', file: 'indicators', row: 2, column: 11, text: '-1' },
  { name: 'an English name of two', file: 'regions', row: 4, column: 9, text: 'Leping City' },
  { name: 'amounts that are none', file: 'indicators', row: 44, column: 17, text: 'gdp' },
  { name: 'amounts of an amount', file: 'indicators', row: 42, column: 17, text: 'urban-income' },
  { name: 'a bad frequency', file: 'indicators', row: 2, column: 14, text: 'yearly' },
  {
    name: 'an alias of two indicators',
    file: 'indicators',
    row: 2,
    column: 12,
    text: '工业用电量（％）',
  },
  { name: 'a bad reason', file: 'missing_symbols', row: 2, column: 3, text: 'lost' },
  { name: 'a symbol twice', file: 'missing_symbols', row: 3, column: 2, text: '' },
];

describe('a bad cell is named with its file, row and column', () => {
  test.for(DAMAGES)('$name', ({ file, row, column, text }) => {
    const { dictionary, problems } = readDictionary(damage(file, row, column, text));
    expect(dictionary).toBeNull();
    const places = problems.map((problem) => `${problem.file} ${problem.row} ${problem.column}`);
    // A name given twice is told where it comes second.
    const isLater = text === '工业用电量（％）';
    expect(places).toContain(`${file}.csv ${isLater ? 9 : row} ${isLater ? 2 : column}`);
    expect(problems.every(({ code }) => code === 'bad-dictionary')).toBe(true);
  });
});

test('short names and lags that are left blank are the name, and none', () => {
  const files = dictionaryGrids();
  const blank = (name: string, columns: readonly number[]) => {
    const grid = files.get(name)!;
    const cells = grid.cells.map((line, row) =>
      line.map((text, at) => (row > 0 && columns.includes(at) ? '' : text)),
    );
    files.set(name, { ...grid, cells });
  };
  blank('regions', [3, 4]);
  blank('departments', [2]);
  blank('indicators', [2, 9]);
  const { dictionary, problems } = readDictionary(files);
  expect(problems).toEqual([]);
  const { regions = [], departments = [], indicators = [] } = dictionary ?? {};
  expect(regions[0]).toMatchObject({ shortName: '景德镇市', proseName: '景德镇市' });
  expect(departments[0]?.shortName).toBe('发展和改革委员会');
  expect(indicators.every(({ name, proseName }) => proseName === name)).toBe(true);
  expect(indicators.every(({ periodLagMonths }) => periodLagMonths === 0)).toBe(true);
});

test('a missing file and a missing column are told, each once', () => {
  const files = damage('regions', 1, 2, 'postcode');
  files.delete('missing_symbols');
  const { dictionary, problems } = readDictionary(files);
  expect(dictionary).toBeNull();
  expect(problems.filter(({ file }) => file === 'regions.csv')).toMatchObject([
    { code: 'missing-column', expected: 'code', row: 1 },
  ]);
  expect(problems.filter(({ file }) => file === 'missing_symbols.csv')).toMatchObject([
    { code: 'bad-dictionary', expected: 'missing_symbols.csv' },
  ]);
});

test('wider places lie in nothing and are no members', () => {
  const files = dictionaryGrids();
  const regions = files.get('regions')!;
  const members = files.get('comparison_group_members')!;
  const add = (inside: string) => [...regions.cells, ['cn', '', '全国', '', '', 'wider', inside]];
  files.set('regions', { ...regions, cells: add('') });
  expect(readDictionary(files).dictionary?.regions.at(-1)).toMatchObject({
    ...{ kind: 'wider', insideId: null, shortName: '全国' },
  });
  files.set('comparison_group_members', {
    ...members,
    cells: [...members.cells, ['counties', 'cn']],
  });
  files.set('regions', { ...regions, cells: add('jingdezhen') });
  expect(readDictionary(files).problems.map(({ row, column }) => [row, column])).toEqual([
    [9, 7],
    [members.cells.length + 1, 2],
  ]);
});
