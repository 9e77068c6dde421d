import { describe, expect, test } from 'vitest';
import type { PreviewWarning } from '#lib/api/preview.ts';
import {
  inEnglish,
  warningSentence,
} from '../../../web/src/routes/desk/releases/[release]/preview/warning-sentence.ts';
import { cellChange } from './fixtures.ts';

const { indicator, department, region } = cellChange();

/** As replies come in an English page: with English names. */
const warning: PreviewWarning = {
  code: 'decimal-point',
  severity: 'warning',
  indicator: { ...indicator, proseName: 'GDP' },
  department,
  region: { ...region, shortName: 'Leping' },
  period: { start: '2019-01', end: '2019-06', label: 'Jan–Jun 2019' },
  value: 82,
  decimals: 1,
  expected: { low: 6.04, high: 10.05 },
  candidate: 8.2,
  sentence: '乐平市地区生产总值（2019年1-6月）为82%。',
  history: [],
};

describe('an unlikely value in English', () => {
  const cases: { name: string; change: Partial<PreviewWarning>; said: string }[] = [
    {
      name: 'is told with its range, rounded inwards, and what was perhaps meant',
      change: {},
      said: 'Leping, GDP, Jan–Jun 2019: 82.0, expected between 6.1 and 10.0. Perhaps 8.2 is meant.',
    },
    {
      name: 'is to be compared where nothing else was meant',
      change: { code: 'jump', candidate: null },
      said: 'Leping, GDP, Jan–Jun 2019: 82.0, expected between 6.1 and 10.0. Compare it with the original table; if it is right, say why.',
    },
    {
      name: 'without a range is told alone',
      change: { code: 'repeats', expected: null, candidate: null },
      said: 'Leping, GDP, Jan–Jun 2019: 82.0. The same as last time: check that it is new.',
    },
    {
      name: 'that is missing',
      change: { code: 'missing-now', value: null, expected: null, candidate: null },
      said: 'Leping, GDP, Jan–Jun 2019: no figure, where there always was one.',
    },
  ];
  test.for(cases)('$name', ({ change, said }) => {
    expect(inEnglish({ ...warning, ...change })).toBe(said);
  });
});

test('in Chinese an unlikely value is told as the server tells it', () => {
  expect(warningSentence(warning)).toBe(warning.sentence);
});
