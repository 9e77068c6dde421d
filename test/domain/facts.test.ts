import { describe, expect, test } from 'vitest';
import { byStanding, figureFacts, figuresOf, targetFacts } from '#domain/facts.ts';
import type { Figure, PrintedRow, PrintedTable } from '#domain/printed.ts';
import { printedResults } from '#domain/printed-results.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };

function figure(value: number, said: Partial<Figure> = {}): Figure {
  const place = { row: 5, column: 4, text: String(value) };
  return {
    indicatorId: 'gdp',
    regionId: 'leping',
    period: PERIOD,
    value,
    decimals: 1,
    missingReason: null,
    ...place,
    ...said,
  };
}

function line(
  actual: Figure,
  texts: { target?: string; gap?: string; rank?: string } = {},
): PrintedRow {
  const cell = (text: string | undefined) =>
    text === undefined ? null : { text, row: 5, column: 3 };
  const { indicatorId, regionId, period } = actual;
  const [target, gap, rank] = [texts.target, texts.gap, texts.rank].map(cell);
  return {
    no: 1,
    indicatorId,
    regionId,
    departmentId: null,
    period,
    actual,
    target: target!,
    gap: gap!,
    rank: rank!,
  };
}

const base = { sheet: null, title: null, notes: [] };
const scorecard = (...rows: PrintedRow[]): PrintedTable => ({
  ...base,
  kind: 'scorecard',
  file: 'scorecard',
  regionId: 'leping',
  rows,
  claims: [],
  headings: [],
});
const ranking = (...rows: PrintedRow[]): PrintedTable => ({
  ...base,
  kind: 'ranking',
  file: 'ranking',
  rows,
});
const netEntry = (...figures: Figure[]): PrintedTable => ({
  ...base,
  kind: 'net-entry',
  file: 'net-entry',
  subject: '',
  figures,
  mismatches: [],
});

const believed = (tables: PrintedTable[]) =>
  figureFacts(tables).map(
    (fact) => `${fact.table.file} ${fact.figure.regionId} ${fact.figure.value}`,
  );

describe('a figure that several tables print', () => {
  test('is taken from the scorecard, whichever comes first', () => {
    const tables = [netEntry(figure(1)), ranking(line(figure(2))), scorecard(line(figure(3)))];
    expect(believed(tables)).toEqual(['scorecard leping 3']);
    expect(believed(tables.toReversed())).toEqual(['scorecard leping 3']);
  });

  test('is taken from the ranking where no scorecard has it', () => {
    const other = figure(4, { regionId: 'taoci' });
    expect(believed([ranking(line(figure(2)), line(other)), scorecard(line(figure(3)))])).toEqual([
      'scorecard leping 3',
      'ranking taoci 4',
    ]);
  });

  test('of another period is another figure', () => {
    const later = figure(2, { period: { start: '2019-01', end: '2019-07' } });
    expect(believed([scorecard(line(figure(3))), netEntry(later)])).toHaveLength(2);
  });

  test('that is missing in the scorecard stays missing', () => {
    const blank = figure(0, { value: null, missingReason: 'blank', text: '' });
    expect(believed([scorecard(line(blank)), ranking(line(figure(2)))])).toEqual([
      'scorecard leping null',
    ]);
  });
});

describe('a target', () => {
  const texts = (tables: PrintedTable[]) =>
    targetFacts(tables).map(({ table, text }) => `${table.file} “${text}”`);

  test('is taken from the scorecard', () => {
    const tables = [
      ranking(line(figure(1), { target: '9' })),
      scorecard(line(figure(1), { target: '8-8.5' })),
    ];
    expect(texts(tables)).toEqual(['scorecard “8-8.5”']);
  });

  test('that the scorecard leaves blank is blank: there is none', () => {
    const tables = [
      ranking(line(figure(1), { target: '9' })),
      scorecard(line(figure(1), { target: '' })),
    ];
    expect(texts(tables)).toEqual(['scorecard “”']);
  });

  test('of a table without the column is no target', () => {
    const tables = [scorecard(line(figure(1))), ranking(line(figure(1), { target: '9' }))];
    expect(texts(tables)).toEqual(['ranking “9”']);
  });
});

test('a plan has no figures', () => {
  const plan = { ...base, kind: 'plan-targets', subject: '', file: 'plan', rows: [] } as const;
  expect(figuresOf(plan)).toEqual([]);
});

test('tables stand scorecard, ranking, net entry', () => {
  const sorted = byStanding([netEntry(), ranking(), scorecard()]);
  expect(sorted.map(({ kind }) => kind)).toEqual(['scorecard', 'ranking', 'net-entry']);
});

describe('what was printed', () => {
  const tables = [
    ranking(line(figure(1), { gap: '0.1', rank: '2' })),
    scorecard(line(figure(1), { gap: '', rank: '１' })),
  ];

  test('is that of the kind which is asked for first', () => {
    expect(printedResults(tables, ['ranking', 'scorecard'])('gdp', 'leping')).toMatchObject({
      no: 1,
      shown: { gap: '0.1', rank: 2 },
    });
    expect(printedResults(tables, ['scorecard'])('gdp', 'leping')).toMatchObject({
      no: 1,
      shown: { gap: '', rank: 1 },
    });
  });

  test('is indexed once for a list of tables and an order of kinds', () => {
    const find = printedResults(tables, ['ranking', 'scorecard']);
    expect(printedResults(tables, ['ranking', 'scorecard'])).toBe(find);
    expect(find('gdp', 'leping')).toBe(find('gdp', 'leping'));
    expect(printedResults(tables, ['scorecard', 'ranking'])('gdp', 'leping')?.shown.rank).toBe(1);
    expect(printedResults([...tables], ['ranking', 'scorecard'])).not.toBe(find);
  });

  test('of a rank that is a dash is no rank', () => {
    const dashed = printedResults([ranking(line(figure(1), { rank: '-' }))], ['ranking']);
    expect(dashed('gdp', 'leping')).toMatchObject({ no: 1, shown: { gap: null, rank: null } });
  });

  test('of what no table has is nothing', () => {
    expect(printedResults(tables, ['ranking'])('gdp', 'fuliang')).toBeNull();
    expect(printedResults(tables, ['department-scorecard'])('gdp', 'leping')).toBeNull();
  });
});
