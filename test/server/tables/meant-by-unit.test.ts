import { describe, expect, test } from 'vitest';

import { hasPrintedRows } from '#domain/printed.ts';
import { createNames } from '#server/tables/names.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { readTable } from '#server/tables/read-table.ts';
import {
  contextOf,
  dictionaryGrids,
  gridFrom,
  loadRelease,
} from '#test/fixtures/tables/context.ts';

/** The real dictionary with a line more, made of that of GDP. */
function dictionaryWith(changes: Record<string, string>) {
  const files = dictionaryGrids();
  const grid = files.get('indicators')!;
  const [head = []] = grid.cells;
  const gdp = grid.cells.find(([id]) => id === 'gdp')!;
  const line = gdp.map((cell, column) => changes[head[column] ?? ''] ?? cell);
  files.set('indicators', { ...grid, cells: [...grid.cells, line] });
  return readDictionary(files);
}

const LEVEL = {
  id: 'gdp-level',
  name: '地区生产总值（亿元）',
  prose_name: '地区生产总值总量',
  name_en: 'Gross Regional Product, Amount',
  unit: '亿元',
  measure: 'level',
  aliases: '',
};

describe('a rate and an amount of one name', () => {
  test('stand in one dictionary', () => {
    const { dictionary, problems } = dictionaryWith(LEVEL);
    expect(problems).toEqual([]);
    const names = createNames(dictionary!);
    expect(names.indicator('地区生产总值')).toBe('gdp');
    expect(names.indicator('地区生产总值（%）')).toBe('gdp');
    expect(names.indicator('地区生产总值(亿元)')).toBe('gdp-level');
    expect(names.indicator('地区生产总值（万元）')).toBe('gdp-level');
  });

  test('not where both are written without a unit', () => {
    const same = { ...LEVEL, name: '地区生产总值', prose_name: '地区生产总值' };
    expect(dictionaryWith(same).problems.map(({ code }) => code)).toContain('bad-dictionary');
  });
});

const RELEASE = loadRelease('2019-06');
const PLAIN = contextOf(RELEASE);
const { dictionary } = dictionaryWith(LEVEL);
const CONTEXT = { ...PLAIN, dictionary: dictionary!, names: createNames(dictionary!) };
const TITLE = '2019年1-6月乐平市主要指标完成情况';
const HEADS = '序号|指标名称|目标|1-6月实际完成|与目标的差距|在全市排位';
const CASES = [
  { name: 'nothing says a unit', rows: [TITLE, HEADS, '1|地区生产总值||8.1||'], id: 'gdp' },
  { name: 'in percent', rows: [TITLE, '单位：%', HEADS, '1|地区生产总值||8.1||'], id: 'gdp' },
  {
    name: 'in 亿元 by the line over the table',
    rows: [TITLE, '单位：亿元', HEADS, '1|地区生产总值||416.3||'],
    id: 'gdp-level',
  },
  {
    name: 'in 亿元 by the head',
    rows: [TITLE, HEADS.replace('完成|', '完成（亿元）|'), '1|地区生产总值||416.3||'],
    id: 'gdp-level',
  },
  {
    name: 'in 亿元 behind the figure',
    rows: [TITLE, HEADS, '1|地区生产总值||416.3亿元||'],
    id: 'gdp-level',
  },
  {
    name: 'in 亿元 where there is no figure',
    rows: [TITLE, '单位：亿元', HEADS, '1|地区生产总值||-||'],
    id: 'gdp-level',
  },
  {
    name: 'in 亿元 by its name',
    rows: [TITLE, HEADS, '1|地区生产总值（亿元）||416.3||'],
    id: 'gdp-level',
  },
  {
    name: 'in 亿元 or percent: the one whose name it is',
    rows: [TITLE, '单位：亿元、%', HEADS, '1|地区生产总值||8.1||'],
    id: 'gdp',
  },
];

describe('a name that two share but for the unit', () => {
  test.for(CASES)('$name', ({ rows, id }) => {
    const { table, problems } = readTable(gridFrom(rows), CONTEXT);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (table === null || !hasPrintedRows(table)) throw new Error('a scorecard is read');
    expect(table.rows.map(({ indicatorId, actual }) => [indicatorId, actual.indicatorId])).toEqual([
      [id, id],
    ]);
  });

  test('is asked about where the amount has a line of its own', () => {
    const rows = ['1|地区生产总值||8.1||', '2|地区生产总值（亿元）||416.3||'];
    const { problems } = readTable(gridFrom([TITLE, '单位：亿元', HEADS, ...rows]), CONTEXT);
    expect(problems.map(({ code, row }) => [code, row])).toContainEqual(['other-unit', 4]);
  });

  test('belongs to none of two that both have a unit in their names', () => {
    const { indicators } = CONTEXT.dictionary;
    const both = indicators.map((one) => {
      return one.id === 'gdp'
        ? { ...one, name: '地区生产总值（%）', proseName: '地区生产总值增速', aliases: [] }
        : one;
    });
    expect(createNames({ ...CONTEXT.dictionary, indicators: both }).indicator('地区生产总值')).toBe(
      null,
    );
  });
});
