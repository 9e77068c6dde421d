import { describe, expect, test } from 'vitest';
import { collectionBoard } from '#domain/collection/board.ts';
import { deliveries } from '#domain/collection/deliveries.ts';
import type { CollectionUnit } from '#domain/collection/fill-in-code.ts';
import { recogniseUnit } from '#domain/collection/recognise.ts';
import { reminderText } from '#domain/collection/reminder.ts';
import { layoutTables } from '#domain/entry/layout.ts';
import { withTyped } from '#domain/entry/typed.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const FGW: CollectionUnit = { kind: 'department', id: 'fgw' };
const SWJ: CollectionUnit = { kind: 'department', id: 'swj' };
const LEPING: CollectionUnit = { kind: 'region', id: 'leping' };
const period = { start: '2019-01', end: '2019-06' };
const ids = ['gdp', 'fixed-asset-investment', 'retail-sales'];
const tables = layoutTables(
  {
    lines: ids.map((indicatorId) => ({ indicatorId, hasTarget: false })),
    regionIds: ['leping', 'fuliang'],
  },
  { dictionary, period },
);
const [leping, fuliang] = tables;
const figure = (indicatorId: string, actual: string, regionId = 'leping') => {
  return { indicatorId, regionId, target: '', actual };
};

describe('who handed a line in', () => {
  test('is who gave it its figure, not who saved the table again', () => {
    const first = withTyped(leping!, [figure('gdp', '8.1')]);
    const second = withTyped(first, [figure('retail-sales', '9.0')]);
    const third = withTyped(second, [figure('gdp', '8.2')]);
    const load = (by: string, at: string, table: typeof first) => ({ by, at, tables: [table] });
    const two = [load('li', '1', first), load('wang', '2', second)];
    expect(Object.fromEntries(deliveries(two, []))).toEqual({
      'gdp leping': { by: 'li', at: '1' },
      'retail-sales leping': { by: 'wang', at: '2' },
    });
    const three = deliveries([...two, load('zhao', '3', third)], []);
    expect(three.get('gdp leping')?.by).toBe('zhao');
    // What is published already was handed in by nobody now.
    expect(deliveries([load('li', '1', first)], [first]).size).toBe(0);
  });
});

describe('the board', () => {
  const lines = (filled: readonly string[]) =>
    tables
      .flatMap(({ rows }) => rows)
      .map(({ indicatorId, regionId }) => {
        return { indicatorId, regionId, isFilled: filled.includes(`${indicatorId} ${regionId}`) };
      });

  test('has those first who lack most, and nobody who has no line', () => {
    const filled = ['retail-sales leping', 'retail-sales fuliang', 'gdp leping'];
    const delivered = new Map([
      ['retail-sales leping', { by: 'li', at: '2026-01-02' }],
      ['retail-sales fuliang', { by: 'wang', at: '2026-01-03' }],
    ]);
    const units = [SWJ, LEPING, FGW, { kind: 'department', id: 'czj' } as const];
    const board = collectionBoard(units, lines(filled), delivered, dictionary);
    // fgw: 2 × 2 lines, one filled. leping: 3 lines, two filled. swj: both.
    expect(
      board.map(({ unit, state, lines: all, missing }) => [unit.id, state, all, missing.length]),
    ).toEqual([
      ['fgw', 'partly', 4, 3],
      ['leping', 'partly', 3, 1],
      ['swj', 'complete', 2, 0],
    ]);
    expect(board[2]?.delivered).toEqual({ by: 'wang', at: '2026-01-03' });
    expect(collectionBoard([FGW], lines([]), new Map(), dictionary)[0]?.state).toBe('nothing');
  });
});

describe('whose sheets are without a code', () => {
  const due = tables.flatMap(({ rows }) => rows);
  const of = (...indicators: string[]) => due.filter((row) => indicators.includes(row.indicatorId));
  const cases = [
    { name: 'all lines of a department', cells: of('retail-sales'), unit: SWJ },
    { name: 'some lines of a department', cells: of('gdp'), unit: FGW },
    { name: 'all lines of a region', cells: [...leping!.rows], unit: LEPING },
    { name: 'lines of several', cells: of('gdp', 'retail-sales'), unit: null },
    {
      name: 'a line of two',
      cells: of('gdp').filter((row) => row.regionId === 'leping'),
      unit: null,
    },
    { name: 'nothing', cells: [], unit: null },
  ];
  test.each(cases)('$name', ({ cells, unit }) => {
    expect(recogniseUnit(cells, due, [FGW, SWJ, LEPING], dictionary).unit).toEqual(unit);
  });
  test('one line may be of a department or of a region: both can be chosen', () => {
    const cells = of('gdp').filter((row) => row.regionId === 'leping');
    const { candidates } = recogniseUnit(cells, due, [FGW, SWJ, LEPING], dictionary);
    expect(candidates).toEqual([FGW, LEPING]);
    expect(fuliang?.regionId).toBe('fuliang');
  });
});

describe('the reminder', () => {
  const about = {
    name: { zh: '财政局', en: 'Bureau of Finance' },
    title: '2019年1-6月主要指标',
    months: { zh: '2019年1-6月', en: 'Jan–Jun 2019' },
    lines: 4,
    missing: [{ zh: '全市财政收入', en: 'Revenue of City' }],
    dueOn: '2019-07-08',
    issuer: '市统计局',
  };

  test('says who, which month, what is missing and until when', () => {
    expect(reminderText(about, 'zh')).toBe(
      '财政局：\n《2019年1-6月主要指标》（2019年1-6月）请贵单位填报 4 个数，还缺 1 个：全市财政收入。\n' +
        '请于2019年7月8日前填好填报表发回，或登录后在工作台填写；确实没有数的请写“-”。\n市统计局',
    );
    expect(reminderText(about, 'en')).toContain('1 are missing: Revenue of City');
    expect(reminderText({ ...about, dueOn: null }, 'zh')).toContain('请尽快填好');
  });

  test('says that nothing has come, and names twenty lines at most', () => {
    const missing = Array.from({ length: 25 }, (_, no) => ({ zh: `第${no}行`, en: `line ${no}` }));
    const text = reminderText({ ...about, lines: 25, missing }, 'zh');
    expect(text).toContain('还没有收到，缺：第0行');
    expect(text).toContain('第19行等。');
  });
});
