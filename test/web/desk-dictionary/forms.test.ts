import { describe, expect, test } from 'vitest';
import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { mergeRows } from '../../../web/src/routes/desk/dictionary/merge.ts';
import { namesIn } from '../../../web/src/routes/desk/dictionary/names-in.ts';
import { referencesTo } from '../../../web/src/routes/desk/dictionary/references.ts';
import { newKey } from '#lib/table/rows.ts';
import { keyRows, type Tables } from '../../../web/src/routes/desk/dictionary/rows.ts';
import { tellCell } from '../../../web/src/routes/desk/dictionary/tell.ts';
import { findRows } from '../../../web/src/routes/desk/dictionary/[table]/listed.ts';
import { followName, newCells } from '../../../web/src/routes/desk/dictionary/[table]/new-row.ts';
import { tidyCells } from '../../../web/src/routes/desk/dictionary/[table]/tidy.ts';

const TABLES: Tables = {
  regions: keyRows('regions', [
    { id: 'shi', code: '360000', name: '某市', kind: 'city' },
    { id: 'jia', code: '360101', name: '甲县', kind: 'county', inside: 'shi', aliases: '甲' },
    { id: 'yi', code: '360102', name: '乙县', kind: 'county', inside: 'shi', aliases: '' },
  ]),
  departments: keyRows('departments', [
    { id: 'sw', name: '商务局', aliases: '商务' },
    { id: 'gx', name: '工信局', aliases: '' },
  ]),
  comparison_groups: keyRows('comparison_groups', [
    { id: 'xian', label: '各县', members: 'jia;yi' },
  ]),
  indicators: keyRows('indicators', [
    { id: 'lsh', name: '零售额', department: 'sw', comparison_group: 'xian' },
    { id: 'ck', name: '出口', department: 'sw', comparison_group: '' },
    { id: 'gy', name: '工业增加值', department: 'gx', comparison_group: 'xian' },
  ]),
};
const nameOf = namesIn(TABLES);
const columnOf = (table: keyof typeof SHAPES, id: string) => {
  const column = SHAPES[table].columns.find((one) => one.id === id);
  if (!column) throw new Error(id);
  return column;
};

describe('a new row', () => {
  test('of regions is the whole where there is none, else a county inside it', () => {
    expect(newCells('regions', {}, '')).toMatchObject({ kind: 'city' });
    expect(newCells('regions', TABLES, '丙县')).toEqual({
      kind: 'county',
      inside: 'shi',
      name: '丙县',
      short_name: '丙县',
      prose_name: '丙县',
    });
  });

  test('of indicators is a growth rate compared in the first group', () => {
    expect(newCells('regions', TABLES, '全国')).toMatchObject({ kind: 'wider', inside: '' });
    expect(newCells('indicators', TABLES, '出口')).toMatchObject({
      name: '出口',
      prose_name: '出口',
      unit: '%',
      measure: 'rate',
      comparison_group: 'xian',
    });
    expect(newCells('indicators', {}, '')).not.toHaveProperty('comparison_group');
  });

  test('of groups has its name as label', () => {
    expect(newCells('comparison_groups', TABLES, '各区')).toMatchObject({ label: '各区' });
  });

  test('calls itself as its name until something else is written', () => {
    const typed = { name: '丙县', short_name: '丙', prose_name: '' };
    // 丙 was the name before the last letter, so it follows; the blank one does too.
    expect(followName('regions', typed, '丙')).toEqual({
      name: '丙县',
      short_name: '丙县',
      prose_name: '丙县',
    });
    expect(followName('regions', { ...typed, short_name: '小丙' }, '丙').short_name).toBe('小丙');
  });

  test('has a key that no other has', () => {
    expect(newKey([])).toBe('+1');
    expect(newKey([...(TABLES.regions ?? []), { key: '+4', cells: {} }])).toBe('+5');
  });
});

describe('cells', () => {
  const cases = [
    { cell: tellCell(columnOf('regions', 'kind'), 'county', nameOf), expected: '县（市、区）' },
    { cell: tellCell(columnOf('regions', 'inside'), 'shi', nameOf), expected: '某市' },
    { cell: tellCell(columnOf('regions', 'inside'), 'bing', nameOf), expected: 'bing' },
    {
      cell: tellCell(columnOf('comparison_groups', 'members'), 'jia;yi', nameOf),
      expected: '甲县；乙县',
    },
    { cell: tellCell(columnOf('regions', 'aliases'), 'a ; b；', nameOf), expected: 'a；b' },
    { cell: tellCell(columnOf('regions', 'kind'), '县级', nameOf), expected: '县级' },
  ];
  test.each(cases)('are told as people read them: $expected', ({ cell, expected }) => {
    expect(cell).toBe(expected);
  });

  test('that were typed are tidied', () => {
    const typed = {
      id: ' ｇｄｐ ',
      decimals: '１',
      aliases: ' 甲；；乙; ',
      definition: ' 甲；乙 ',
    };
    expect(tidyCells(SHAPES.indicators.columns, typed)).toMatchObject({
      id: 'gdp',
      decimals: '1',
      aliases: '甲;乙',
      definition: '甲；乙',
      unit: '',
    });
  });
});

describe('rows are found', () => {
  const found = (table: 'regions' | 'indicators', query: string) =>
    findRows(table, TABLES[table] ?? [], query, nameOf).map(({ key }) => key);
  test('by name, id, code and alias, and by what they refer to', () => {
    expect(found('regions', '乙')).toEqual(['yi']);
    expect(found('regions', '360101')).toEqual(['jia']);
    expect(found('regions', ' JI A')).toEqual(['jia']);
    expect(found('indicators', '商务局')).toEqual(['lsh', 'ck']);
    expect(found('indicators', '')).toHaveLength(3);
    expect(found('indicators', '没有的')).toEqual([]);
  });
});

describe('a row that others refer to', () => {
  test('tells where', () => {
    const places = referencesTo(TABLES, 'regions', 'jia').map(
      ({ table, row, column }) => `${table} ${row.key} ${column.id}`,
    );
    expect(places).toEqual(['comparison_groups xian members']);
    expect(referencesTo(TABLES, 'departments', 'sw')).toHaveLength(2);
    expect(referencesTo(TABLES, 'departments', '')).toEqual([]);
  });

  test('merged into another is gone, with its references and names at the other', () => {
    const merged = mergeRows(TABLES, 'departments', { from: 'sw', into: 'gx' });
    expect(merged.departments?.map(({ cells }) => cells)).toEqual([
      { id: 'gx', name: '工信局', aliases: '商务局;商务' },
    ]);
    expect(merged.indicators?.map(({ cells }) => cells.department)).toEqual(['gx', 'gx', 'gx']);
    expect(merged.regions).toBeUndefined();
  });

  test('merged into another of the same list stands there once', () => {
    const merged = mergeRows(TABLES, 'regions', { from: 'jia', into: 'yi' });
    expect(merged.comparison_groups?.[0]?.cells.members).toBe('yi');
    expect(merged.regions?.at(-1)?.cells.aliases).toBe('甲县;甲');
  });
});
