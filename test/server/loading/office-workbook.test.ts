import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';

type Value = string | number | null | Partial<Cell>;

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

function sheet(name: string, rows: readonly (readonly Value[])[], rest: Partial<WriteSheet> = {}) {
  const cells = new Map<string, Partial<Cell>>();
  const plain = rows.map((row, r) =>
    row.map((value, c) => {
      if (typeof value !== 'object' || value === null) return value;
      cells.set(`${r},${c}`, value);
      return null;
    }),
  );
  return { name, rows: plain, cells, ...rest };
}

async function load(sheets: WriteSheet[], release: object) {
  const folder = newFolder();
  writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
  writeFileSync(join(folder, '报送.xlsx'), await writeXlsx({ sheets }));
  return loadFiles(db, [folder], { by: 'officer', note: '', now: new Date() });
}

const shown = (value: number, numFmt: string): Partial<Cell> => ({ value, style: { numFmt } });
const formula = (text: string, result: number, numFmt: string): Partial<Cell> => ({
  value: null,
  formula: text,
  formulaResult: result,
  style: { numFmt },
});

const RELEASE = { id: '2021-06', title: '2021年1-6月', period: '2021-01/2021-06' };

/** Title merged, heads over two rows, a hidden draft column, a hidden row, formulas, a stray total. */
const SCORECARD = sheet(
  '乐平市',
  [
    ['附件1', null, null, null, null, null, null],
    ['2021年1-6月乐平市主要指标\n增速完成情况', null, null, null, null, null, null],
    ['序号', '指标名称', '草稿', '全年目标', '完成情况', null, '在全市排位'],
    [null, null, null, '目标增速', '1-6月实际完成', '与目标的差距', null],
    ['发展和改革委员会（2个）', null, null, null, null, null, null],
    [1, '地区生产总值', 7.9, '8-8.5', '8.10', '已完成', '２'],
    [
      2,
      '固定资产\n投资',
      1,
      shown(10.5, '0.0'),
      shown(10.9, '0.0'),
      formula('E7-D7', 0.4, '0.0'),
      3,
    ],
    [3, '财政八项支出', 1, 6, 7, 1, 6],
    [null, '合计', null, shown(24.5, '0.0'), shown(26, '0.0'), null, null],
    ['注：①序号1为4个地区对比；②序号2为5个地区对比。', null, null, null, null, null, null],
  ],
  {
    merges: [
      { startRow: 1, startCol: 0, endRow: 1, endCol: 6 },
      { startRow: 2, startCol: 4, endRow: 2, endCol: 5 },
      { startRow: 4, startCol: 0, endRow: 4, endCol: 6 },
    ],
    columns: [{}, {}, { hidden: true }, {}, {}, {}, {}],
    rowDefs: new Map([[7, { hidden: true }]]),
  },
);

/** Months that Excel keeps as dates. */
const PRICES = sheet('CPI', [
  ['景德镇市CPI指数', null, null, null],
  ['月份', '环比', '同比', '累计'],
  [shown(44317, 'yyyy"年"m"月"'), shown(99.8, '0.0'), '102.0', shown(102.8, '0.0')],
  [shown(44348, 'mmm-yy'), '100.5', shown(102.6, '0.0'), formula('AVERAGE(D3)', 102.7, '0.0')],
]);

const DRAFT = sheet('底稿', [['随手记的', 1, 2]], { hidden: true });

test('a workbook as offices send them is loaded, and what was left out is said', async () => {
  const report = await load([SCORECARD, DRAFT, PRICES], RELEASE);
  expect(report.tables.map(({ sheet: name, kind, rows }) => [name, kind, rows])).toEqual([
    ['乐平市', 'scorecard', 2],
    ['CPI', 'cpi', 6],
  ]);
  expect(report.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['hidden-cells', 8, null],
    ['hidden-cells', null, 3],
    ['hidden-cells', null, null],
    ['total-row', 9, 2],
  ]);
  expect(report).toMatchObject({ observations: 8, targets: 2 });
});

describe('figures that are none', () => {
  const withCell = (cell: Partial<Cell>) =>
    sheet('乐平市', [
      ['2021年1-6月乐平市主要指标增速完成情况', null, null],
      ['序号', '指标名称', '1-6月实际完成'],
      [1, '地区生产总值', cell],
    ]);

  test.for([
    {
      name: 'a formula nobody worked out',
      cell: { value: null, formula: 'B9/C9' },
      cure: /F9 重新计算/u,
    },
    { name: 'an error', cell: { value: '#DIV/0!', type: 'error' as const }, cure: /改正公式/u },
  ])('$name stops the load, with its cell and what to do', async ({ cell, cure }) => {
    const report = await load([withCell(cell)], RELEASE);
    expect(report.loadId).toBeNull();
    expect(report.problems).toMatchObject([
      { severity: 'error', code: 'bad-number', sheet: '乐平市', row: 3, column: 3 },
    ]);
    expect(report.problems[0]?.cure).toMatch(cure);
  });
});
