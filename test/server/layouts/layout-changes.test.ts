import { describe, expect, it, test } from 'vitest';
import type { LayoutChange, ShownSheet } from '#domain/layout/shown.ts';
import { findLayoutChanges } from '#server/layouts/layout-changes.ts';
import { openNameBook } from '#server/layouts/name-book.ts';
import { readSheets } from '#server/layouts/read-sheets.ts';
import { toTemplateSheets } from '#server/layouts/template-sheets.ts';
import { listCases, openCase, readCase } from '../../support/layout-cases.ts';

const JULY = { start: '2019-01', end: '2019-07' };
const OF_JULY = { shown: [], template: null, release: JULY };

const region = (id: string, name: string) => ({
  ...{ id, name, insideId: 'city', names: [], kind: 'county' as const },
});
const BOOK = openNameBook({
  regions: [
    { id: 'city', name: '景德镇市', kind: 'city', insideId: null, names: ['全市'] },
    region('leping', '乐平市'),
    region('fuliang', '浮梁县'),
    region('zhushan', '珠山区'),
  ],
  indicators: [],
});

function read(rows: readonly string[], shown: readonly ShownSheet[] = []) {
  const context = { book: BOOK, symbols: new Map(), shown, template: null, hint: JULY };
  return readSheets('表.csv', new TextEncoder().encode(rows.join('\n')), context);
}

const changesOf = (before: readonly string[], now: readonly string[]): LayoutChange[] =>
  findLayoutChanges(toTemplateSheets(read(before), OF_JULY), read(now).grids);

const GAS = [
  '2019年1-7月各县区用气情况,,',
  '地区,天然气供应量（万立方米）,增速（%）',
  '乐平市,812.5,3.2',
  '浮梁县,201.1,-1.1',
];
const WATER = ['乐平市,55.2,', '浮梁县,31.7,'];
const NEXT = [
  '2019年1-8月各县区用气情况,,',
  '地区,天然气供应量（万立方米）,增速（%）',
  '乐平市,930.4,2.8',
  '浮梁县,230.7,-0.6',
];

describe('an amount with its growth beside it', () => {
  it('is as it was, and so is the next month', () => {
    expect(changesOf(GAS, GAS)).toEqual([]);
    expect(changesOf(GAS, NEXT)).toEqual([]);
  });

  it('has one line more, behind the others or between them', () => {
    const behind = [...NEXT, '珠山区,77.2,1.5'];
    const added = { sheet: null, column: 1, now: '珠山区' };
    expect(changesOf(GAS, behind)).toEqual([{ ...added, row: 5, before: null }]);
    const between = NEXT.toSpliced(3, 0, '珠山区,77.2,1.5');
    expect(changesOf(GAS, between)).toEqual([{ ...added, row: 4, before: '浮梁县' }]);
  });

  it('has one line less, whatever the note below it says', () => {
    const gone = [...NEXT.slice(0, 3), '注：浮梁县数据暂缺。,,'];
    expect(changesOf(GAS, gone)).toEqual([
      { sheet: null, row: 4, column: 1, before: '浮梁县', now: '注：浮梁县数据暂缺。' },
    ]);
  });

  it('has one column more, of a name that was not there or of one that was', () => {
    const added = (name: string) => NEXT.map((row, at) => `${row},${at === 1 ? name : at}`);
    const change = { sheet: null, row: 2, column: 4, before: null };
    const [, ...others] = added('用户（户）');
    expect(changesOf(GAS, [NEXT[0] ?? '', ...others])).toEqual([{ ...change, now: '用户（户）' }]);
    const [, ...again] = added('增速（%）');
    expect(changesOf(GAS, [NEXT[0] ?? '', ...again])).toEqual([{ ...change, now: '增速（%）' }]);
  });

  it('is told once where all of it stands a line lower', () => {
    expect(changesOf(GAS, ['附件3,,', ...NEXT])).toHaveLength(1);
    const lower = NEXT.toSpliced(1, 0, ',,');
    expect(changesOf(GAS, lower)).toEqual([
      {
        ...{ sheet: null, row: 2, column: 2 },
        ...{ before: '天然气供应量（万立方米）', now: null },
      },
    ]);
  });
});

it('knows a line that was left out', () => {
  const cells = { top: 4, left: 1, bottom: 4, right: 3 };
  const shown = [
    { sheet: null, answers: [{ about: 'area', cells, role: 'leave-out', direction: null }] },
  ] as const;
  const reading = read(GAS, shown);
  expect(reading.figures.map(({ address }) => address)).toEqual(['B3', 'C3']);
  const sheets = toTemplateSheets(reading, { ...OF_JULY, shown });
  expect(findLayoutChanges(sheets, reading.grids)).toEqual([]);
});

it('says of two tables what has come into the first, and not that the second moved', () => {
  const two = [...GAS, ',,', '2019年1-7月各县区用水情况,,', '地区,用水量（万吨）,', ...WATER];
  const now = two.toSpliced(3, 0, '珠山区,77.2,1.5');
  expect(changesOf(two, now)).toEqual([
    { sheet: null, row: 4, column: 1, before: '浮梁县', now: '珠山区' },
  ]);
});

const ofCells = listCases().filter((file) => !/\.px$|json$|sdmx/u.test(file));

test.each(ofCells)('a template of %s fits the file itself', async (file) => {
  const reading = await readCase(openCase(file));
  const sheets = toTemplateSheets(reading, OF_JULY);
  expect(findLayoutChanges(sheets, reading.grids)).toEqual([]);
});
