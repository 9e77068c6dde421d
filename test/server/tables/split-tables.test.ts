import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Grid } from '#server/formats/grid.ts';
import { readContent } from '#server/loading/read-content.ts';
import { readTable } from '#server/tables/read-table.ts';
import { splitTables } from '#server/tables/split-tables.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));

/** Each table: its region, and its figures with the rows and columns in which they stand. */
function readAll(grids: readonly Grid[]) {
  return grids.map((grid) => {
    const { table, problems } = readTable(grid, CONTEXT);
    if (table?.kind !== 'scorecard') return problems.map(({ code }) => code).join(' ');
    const figures = table.rows.map(({ actual }) => `${actual.text}@${actual.row}:${actual.column}`);
    return [table.regionId, ...figures, ...table.notes].join(' ');
  });
}
const split = (rows: readonly string[]) => readAll(splitTables(gridFrom(rows)));

const title = (region: string) => `2019年1-6月${region}主要指标完成情况`;
const HEADS = '序号|指标名称|实际完成|位次';

test('a workbook with two tables side by side is read as two', () => {
  const file = 'test/fixtures/reading/r06-two-tables-side-by-side.xlsx';
  const { grids } = readContent(file, readFileSync(file));
  expect(readAll(grids)).toEqual(['leping 9.1@3:4 10.9@4:4', 'fuliang 7.1@3:11 9.9@4:11']);
});

describe('tables beside one another', () => {
  test('three, of which the last is longer', () => {
    const rows = [
      `${title('乐平市')}||||${title('浮梁县')}||||${title('珠山区')}`,
      '指标|完成|位次||指标|完成|位次||指标|完成|位次',
      '地区生产总值|8.1|2||地区生产总值|8.3|1||地区生产总值|7.5|3',
      '||||||||固定资产投资|11.0|2',
    ];
    expect(split(rows)).toEqual([
      'leping 8.1@3:2',
      'fuliang 8.3@3:6',
      'zhushan 7.5@3:10 11.0@4:10',
    ]);
  });

  const UNSURE = [
    {
      name: 'one title over both',
      rows: [title('乐平市'), '指标|完成||指标|完成', '地区生产总值|8.1||固定资产投资|10.9'],
    },
    {
      name: 'the same title again',
      rows: [
        `${title('乐平市')}|||${title('乐平市')}`,
        '指标|完成||指标|完成',
        '地区生产总值|8.1||固定资产投资|10.9',
      ],
    },
    {
      name: 'other heads',
      rows: [
        `${title('乐平市')}|||${title('浮梁县')}`,
        '指标|完成||指标|目标',
        '地区生产总值|8.1||固定资产投资|10.9',
      ],
    },
  ];
  test.each(UNSURE)('are not parted with $name', ({ rows }) => {
    expect(splitTables(gridFrom(rows))).toHaveLength(1);
    expect(readTable(gridFrom(rows), CONTEXT).problems.map(({ code }) => code)).toContain(
      'two-tables',
    );
  });

  test('a blank column within a table parts nothing', () => {
    const rows = [title('乐平市'), '序号|指标名称||实际完成', '1|地区生产总值||8.1'];
    expect(split(rows)).toEqual(['leping 8.1@3:4']);
  });
});

describe('tables below one another', () => {
  test('each with its title, its notes and its annex number', () => {
    const rows = [
      ...['附件1', title('乐平市'), '单位：%', HEADS, '1|地区生产总值|8.1|2', '注：快报数', ''],
      ...['附件2', title('浮梁县'), '单位：%', HEADS, '1|地区生产总值|8.3|1', '注：核实数'],
    ];
    expect(split(rows)).toEqual(['leping 8.1@5:3 注：快报数', 'fuliang 8.3@12:3 注：核实数']);
  });

  test('far down the sheet', () => {
    const first = [title('乐平市'), HEADS, '1|地区生产总值|8.1|2'];
    const rows = [...first, ...Array.from({ length: 80 }, () => ''), title('浮梁县'), HEADS];
    expect(split([...rows, '1|地区生产总值|8.3|1'])).toEqual([
      'leping 8.1@3:3',
      'fuliang 8.3@86:3',
    ]);
  });

  test.each([
    { name: 'heads repeated on a new page', between: [] },
    { name: 'the title repeated', between: [title('乐平市')] },
    { name: 'the title repeated as 续表', between: [`${title('乐平市')}（续表）`] },
    { name: 'a department', between: ['市财政局'] },
  ])('are one with $name', ({ between }) => {
    const rows = [title('乐平市'), HEADS, '1|地区生产总值|8.1|2', ...between, HEADS];
    expect(splitTables(gridFrom([...rows, '2|固定资产投资|10.9|3']))).toHaveLength(1);
  });
});
