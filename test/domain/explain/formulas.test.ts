import { describe, expect, test } from 'vitest';
import type { Indicator } from '#domain/dictionary.ts';
import { explainGap, explainRank, explainStatus } from '#domain/explain/figure-formulas.ts';
import { explainShare } from '#domain/explain/share-formula.ts';
import { readTargetWords } from '#domain/explain/target-reading.ts';
import type { Formula } from '#domain/explain/types.ts';
import { showValue } from '#domain/show.ts';
import { sampleRow } from '../bulletin/sample-board.ts';

/** `gap: actual 7.5, floor 8.0 = -0.5` */
function write({ code, terms, result, withheld }: Formula): string {
  const sides = terms.map(({ role, value, decimals }) => `${role} ${showValue(value, decimals)}`);
  const end = result ? ` = ${showValue(result.value, result.decimals)}` : '';
  return `${code}: ${withheld ?? sides.join(', ')}${end}`;
}

function figure(actual: string | null, target: string | null, said: Partial<Indicator> = {}) {
  const row = sampleRow(said, [['east', actual, target]]);
  const [entry] = row.entries;
  if (!entry) throw new Error('the sample has one figure');
  return { entry, reading: target === null ? null : readTargetWords(target, row.indicator) };
}

const CASES: {
  actual: string | null;
  target: string | null;
  said?: Partial<Indicator>;
  gap: string;
  status: string;
}[] = [
  {
    actual: '24.8',
    target: '24.0',
    gap: 'gap: actual 24.8, target 24.0 = 0.8',
    status: 'at-least: actual 24.8, floor 24.0',
  },
  {
    // the end that is missed, though it was printed without a decimal
    actual: '7.5',
    target: '8-8.5',
    gap: 'gap: actual 7.5, floor 8.0 = -0.5',
    status: 'at-least: actual 7.5, floor 8.0',
  },
  {
    actual: '8.9',
    target: '8-8.5',
    gap: 'gap-met: actual 8.9, floor 8.0 = 0.0',
    status: 'at-least: actual 8.9, floor 8.0',
  },
  {
    actual: '12.4',
    target: '控制在12%以内',
    gap: 'gap: actual 12.4, target 12.0 = 0.4',
    status: 'at-most: actual 12.4, ceiling 12.0',
  },
  {
    // 5 ± 0.3
    actual: '5.5',
    target: '5%左右',
    said: { aboutTolerance: 0.3 },
    gap: 'gap: actual 5.5, ceiling 5.3 = 0.2',
    status: 'between: actual 5.5, floor 4.7, ceiling 5.3',
  },
  {
    actual: '-1',
    target: '4',
    said: { measure: 'count', decimals: 0 },
    gap: 'gap: actual -1, target 4 = -5',
    status: 'at-least: actual -1, floor 4',
  },
  { actual: '5.0', target: null, gap: 'gap: no-target', status: 'at-least: no-target' },
  { actual: null, target: '8', gap: 'gap: missing', status: 'at-least: missing' },
  { actual: '5.0', target: '5%左右', gap: 'gap: unread-target', status: 'at-least: unread-target' },
];

describe('a gap and a status are written out with their numbers', () => {
  test.for(CASES)('$actual against $target', ({ actual, target, said, gap, status }) => {
    const { entry, reading } = figure(actual, target, said);
    expect(write(explainGap(entry, reading))).toBe(gap);
    expect(write(explainStatus(entry, reading))).toBe(status);
  });
});

test('words say how they were read, or why they ask for no number', () => {
  const { indicator } = sampleRow({}, []);
  const reading = (text: string) => {
    const { kind, unbound } = readTargetWords(text, indicator);
    return [kind, unbound];
  };
  expect(reading('8-8.5')).toEqual(['range', null]);
  expect(reading('5%左右')).toEqual(['about', 'no-tolerance']);
  expect(reading('比2015年下降16%')).toEqual(['change', 'no-base']);
  expect(reading('稳步提升')).toEqual([null, null]);
});

describe('a place', () => {
  const row = sampleRow({ groupId: 'counties' }, [
    ['city', '10.0'],
    ['east', '8.0'],
    ['west', '9.0'],
    ['north', '8.0'],
  ]);

  test('is one more than how many are better, equals not among them', () => {
    expect(write(explainRank('west', row))).toBe('rank: better 0 = 1');
    expect(write(explainRank('north', row))).toBe('rank: better 1 = 2');
  });

  test('is not had by the city, nor without a figure', () => {
    expect(write(explainRank('city', row))).toBe('rank: not-ranked');
    const missing = sampleRow({ groupId: 'counties' }, [['east', null]]);
    expect(write(explainRank('east', missing))).toBe('rank: missing');
  });
});

test('a share is what is unmet of what can be monitored', () => {
  // 14 ÷ 17 = 82.35… %
  expect(write(explainShare({ unmet: 14, monitorable: 17, unmetSharePct: 82.4 }))).toBe(
    'share: unmet 14, monitorable 17 = 82.4',
  );
  expect(write(explainShare({ unmet: 0, monitorable: 0, unmetSharePct: null }))).toBe(
    'share: none-monitorable',
  );
});
