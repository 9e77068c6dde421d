import { describe, expect, test } from 'vitest';
import { buildAnnexes, type AnnexBasis, type AnnexValues } from '#domain/annexes/build.ts';
import type { ReleaseCell, ReleaseFigures } from '#domain/annexes/figures.ts';
import { figureFacts, rowsOf, targetFacts } from '#domain/facts.ts';
import type { PrintedRow, PrintedTable, ScorecardTable } from '#domain/printed.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { findIn, readTables } from '../findings/printed-release.ts';

const dictionary = loadDictionary();
const period = { start: '2019-01', end: '2019-06' };
const PRINTED = readTables('2019-06');

/** What the store holds once the tables are loaded. */
function figuresOf(tables: readonly PrintedTable[]): ReleaseFigures {
  return { cells: figureFacts(tables).map(({ figure }) => figure), targets: targetFacts(tables) };
}

function build(values: AnnexValues, basis: Partial<AnnexBasis> = {}) {
  const missing = (reason: string) => (reason === 'blank' ? '' : '-');
  const all = { tables: PRINTED, figures: figuresOf(PRINTED), dictionary, period, missing };
  return buildAnnexes({ ...all, ...basis }, values);
}

const tableOf = (annexes: ReturnType<typeof build>, name: string) =>
  annexes.find((one) => one.name.startsWith(name))?.table as ScorecardTable;
const lineOf = (table: PrintedTable, no: number): PrintedRow | undefined =>
  rowsOf(table).find((row) => row.no === no);

const NAMES = [
  '附件1 乐平市',
  '附件2 浮梁县',
  '附件3 珠山区',
  '附件4 昌江区',
  '附件5 市高新区',
  '附件6 市陶瓷工业园区',
  '附件7 各责任部门',
  '附件8 指标排名',
  '附件9 净增新增退出',
];

describe('as printed', () => {
  test('the nine annexes stand in their order, to the letter', () => {
    const annexes = build('printed', { tables: PRINTED.toReversed() });
    expect(annexes.map(({ name }) => name)).toEqual(NAMES);
    expect(annexes.map(({ table }) => table)).toEqual(PRINTED);
  });

  test('a revised figure and a revised target stand in every table that has them', () => {
    const figures = figuresOf(PRINTED);
    const isRevised = (one: { indicatorId: string; regionId: string }) =>
      one.indicatorId === 'fiscal-eight-expenditure' && one.regionId === 'leping';
    const cells = figures.cells.map((cell) =>
      isRevised(cell) ? { ...cell, value: 7.25, decimals: 2 } : cell,
    );
    const targets = figures.targets.map((one) =>
      isRevised(one) ? { ...one, text: '7%以上' } : one,
    );
    const annexes = build('printed', { figures: { cells, targets } });
    const lines = annexes.flatMap(({ table }) => rowsOf(table)).filter(isRevised);
    expect(lines.map(({ actual, target }) => [actual.text, target?.text])).toEqual([
      ['7.25', '7%以上'],
      ['7.25', '7%以上'],
    ]);
    // Gap and rank are those that were printed.
    expect(lines.map(({ gap, rank }) => [gap?.text, rank?.text])).toEqual([
      ['1.0', '6'],
      ['1.0', '6'],
    ]);
  });

  test('a figure that one table prints otherwise than another stays in both', () => {
    const damaged = readTables('2019-06', [{ table: '附件8', cell: 'D7', text: '8.4' }]);
    const annexes = build('printed', { tables: damaged, figures: figuresOf(damaged) });
    expect(annexes.map(({ table }) => table)).toEqual(damaged);
  });
});

describe('as computed', () => {
  test('gaps, ranks, counts and notes agree with the figures: nothing is left to find', () => {
    const mended = build('computed').map(({ table }) => table);
    expect(findIn('2019-06', PRINTED).filter(({ severity }) => severity === 'error')).not.toEqual(
      [],
    );
    expect(findIn('2019-06', mended).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a gap left out is filled in, and the note says who is compared and which months', () => {
    const annexes = build('computed');
    // 7.6 − 24.0; blank in print
    const ranking = tableOf(annexes, '附件8');
    const [city] = ranking.rows.filter(({ no }) => no === 3);
    expect(city).toMatchObject({
      regionId: 'jingdezhen',
      gap: { text: '-16.4' },
      rank: { text: '' },
    });
    expect(tableOf(annexes, '附件1').notes).toEqual([
      '注：①序号1、3、9、10、13、14、15、16、17为4个地区对比；②序号2、4为5个地区对比；③序号6、8、12为6个地区对比；④序号3为1-5月数据；⑤序号5、7、11、18为1-7月数据。',
    ]);
    expect(tableOf(annexes, '附件6').notes).toEqual([
      '注：①序号3、5、7为6个地区对比；②序号2、4、6、8为1-7月数据。',
    ]);
  });

  test('against a range the gap is a verdict; without a target there is none', () => {
    const leping = tableOf(build('computed'), '附件1');
    expect(lineOf(leping, 1)).toMatchObject({ gap: { text: '已完成' }, rank: { text: '2' } });
    expect(lineOf(leping, 4)).toMatchObject({ gap: { text: '' }, rank: { text: '4' } });
  });

  test('other notes stay', () => {
    const tables = PRINTED.map((table) => ({ ...table, notes: [...table.notes, '注：初步数。'] }));
    expect(tableOf(build('computed', { tables }), '附件7').notes).toEqual([
      '注：①序号3为1-5月数据；②序号5、10、14、21为1-7月数据。',
      '注：初步数。',
    ]);
  });
});

describe('where no table was printed', () => {
  const cell = (indicatorId: string, regionId: string, value: number, end = '06'): ReleaseCell => ({
    indicatorId,
    regionId,
    period: { start: '2019-01', end: `2019-${end}` },
    value,
    decimals: 1,
    missingReason: null,
  });

  test('the annexes of June 2019 follow from its figures', () => {
    const annexes = build('printed', { tables: [] });
    expect(annexes.map(({ name }) => name)).toEqual(NAMES);
    const gaoxin = tableOf(annexes, '附件5');
    expect(gaoxin.title).toBe('2019年1-6月市高新区主要指标增速完成情况');
    expect(gaoxin.headings.map(({ departmentId }) => departmentId)).toEqual([
      'fgw',
      'gxj',
      'czj',
      'zjj',
      'swj',
    ]);
    expect(lineOf(gaoxin, 1)).toMatchObject({
      indicatorId: 'fixed-asset-investment',
      target: { text: '10.5' },
      actual: { text: '10.6' },
      gap: { text: '0.1' },
      rank: { text: '5' },
    });
    const department = tableOf(annexes, '附件7');
    expect(department.title).toBe('2019年1-6月各责任部门主要指标增速完成情况');
    expect(department.rows.every(({ rank }) => rank === null)).toBe(true);
    expect(tableOf(annexes, '附件9').title).toBe('2019年1-7月全市各地区净增、新增、退出单位数');
  });

  test('a release of a few figures has the tables that they fill', () => {
    const cells = [cell('gdp', 'leping', 8.1), cell('gdp', 'fuliang', 8.3)];
    const completeWithout = ['zhushan', 'changjiang'];
    const figures = { cells, targets: [], completeWithout };
    const annexes = build('printed', { tables: [], figures });
    expect(annexes.map(({ name }) => name)).toEqual([
      '附件1 乐平市',
      '附件2 浮梁县',
      '附件3 指标排名',
    ]);
    const ranks = rowsOf(annexes[2]!.table).map(({ regionId, rank }) => [regionId, rank?.text]);
    expect(ranks).toEqual([
      ['leping', '2'],
      ['fuliang', '1'],
    ]);
  });

  test('of several ranges of months the usual one is taken', () => {
    const cells = ['05', '06', '07'].map((end) => cell('industry-net-entry', 'leping', 2, end));
    const [annex] = build('printed', { tables: [], figures: { cells, targets: [] } });
    expect(rowsOf(annex!.table).map((row) => row.period.end)).toEqual(['2019-07']);
  });

  test('beside a printed annex none is made, beside prices all are', () => {
    const [leping, ...others] = PRINTED;
    expect(build('printed', { tables: [leping!] }).map(({ table }) => table)).toEqual([leping]);
    const prices: PrintedTable = {
      kind: 'cpi',
      file: '',
      sheet: null,
      title: null,
      notes: [],
      subject: '',
      figures: [],
      mismatches: [],
    };
    const annexes = build('printed', { tables: [prices] });
    expect(annexes).toHaveLength(others.length + 2);
    expect(annexes.at(-1)).toEqual({
      ...{ name: 'CPI指数', nameEn: 'consumer prices' },
      table: prices,
    });
  });

  test('nothing is made of nothing', () => {
    expect(build('printed', { tables: [], figures: { cells: [], targets: [] } })).toEqual([]);
  });
});
