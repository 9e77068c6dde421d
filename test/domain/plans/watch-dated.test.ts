import { describe } from 'vitest';
import { checkStandings } from '#test/fixtures/plans/standing.ts';

describe('a bound until a day', () => {
  const target = { year: '2020', target: '控制在12%以下' };
  checkStandings([
    {
      name: 'is met by the value of its year: 11.4 − 12 = −0.6',
      target,
      told: ['|2020|11.4'],
      expected: { status: 'met', gap: '-0.6' },
    },
    {
      name: 'is missed by it: 12.3 − 12 = 0.3',
      target,
      told: ['|2020|12.3', '|2021|11'],
      expected: { status: 'unmet', gap: '0.3' },
    },
    {
      name: 'asks for it once its day is past, though an earlier value is there',
      target,
      told: ['|2019|11'],
      expected: { status: 'no-report', asked: '2020-01-01/2020-12-31', gap: '-1' },
    },
    {
      name: 'asks for the last whole year before its day',
      target,
      on: '2020-03-01',
      expected: { status: 'no-report', asked: '2019-01-01/2019-12-31' },
    },
    {
      name: 'is not due in the year its document is signed',
      target: { ...target, signed_on: '2020-01-02' },
      on: '2020-03-01',
      expected: { status: 'not-due' },
    },
    {
      name: 'needs what is left by the years that are left: (12 − 14) ÷ 2 = −1 a year',
      target,
      told: ['|2018|14'],
      on: '2019-03-01',
      expected: { status: 'not-due', gap: '2', need: '-1 × 2 year' },
    },
    {
      name: 'needs it by months in its last year: (12 − 12.6) ÷ 6 = −0.1 a month',
      target,
      told: ['|2020-06|12.6'],
      on: '2020-07-10',
      expected: { status: 'not-due', gap: '0.6', need: '-0.1 × 6 month' },
    },
  ]);
});

describe('a path from a base to what is due', () => {
  // 72.2 − (72.2 − 60) · 6/12 = 66.1
  const target = { base_year: '2018', base_value: '72.2', year: '2030', target: '下降到60％以下' };
  checkStandings([
    {
      name: 'is kept to: 66 is under 66.1; what is left is (60 − 66) ÷ 6 = −1 a year',
      target,
      told: ['|2024|66'],
      on: '2025-03-01',
      expected: { status: 'on-path', expected: '66.1', gap: '6', need: '-1 × 6 year' },
    },
    {
      name: 'is missed: 66.2 is over 66.1',
      target,
      told: ['|2024|66.2'],
      on: '2025-03-01',
      expected: { status: 'behind', expected: '66.1' },
    },
    {
      name: 'is none where the base is of another age group',
      target: { ...target, base_use: '不采用' },
      told: ['|2024|66.2'],
      on: '2025-03-01',
      expected: { status: 'not-due', expected: null },
    },
  ]);
});

describe('so much less every year', () => {
  const target = { base_year: '2018', year: '2023', target: '每年降低0.5个百分点以上' };
  checkStandings([
    {
      name: 'is a bound for each: 50 − 0.5 · 2 = 49 in 2020; (47.5 − 49) ÷ 3 = −0.5 a year',
      target,
      told: ['|2018|50', '|2020|49.0'],
      on: '2021-02-01',
      expected: { status: 'on-path', expected: '49', gap: '0', need: '-0.5 × 3 year' },
    },
    {
      name: 'is behind above it: 49.1 − 49 = 0.1',
      target,
      told: ['|2018|50', '|2020|49.1'],
      on: '2021-02-01',
      expected: { status: 'behind', gap: '0.1' },
    },
    {
      name: 'is judged at the end: 50 − 0.5 · 5 = 47.5',
      target,
      told: ['|2018|50', '|2023|47.6'],
      on: '2024-02-01',
      expected: { status: 'unmet', gap: '0.1' },
    },
    {
      name: 'lacks its base while nobody typed it',
      target,
      told: ['|2020|49.1'],
      on: '2021-02-01',
      expected: { status: 'lacking', lacks: 'base' },
    },
    {
      name: 'asks for a base of no year where none is printed',
      target: { year: '2023', target: '每年降低0.5个百分点以上' },
      told: ['|2020|49.1'],
      on: '2021-02-01',
      expected: {
        status: 'lacking',
        lacked: '目标相对基期，文件没有写基期是哪一年；以“基期”为时期补录一个数即可判断。',
      },
    },
    {
      name: 'compounds a growth: 100 · 1.1 · 1.1 = 121, and 120 is short of it by 1',
      target: { unit: '件', base_year: '2020', year: '2025', target: '年均递增10%以上' },
      told: ['|2020|100', '|2022|120'],
      on: '2023-02-01',
      expected: { status: 'behind', expected: '121', gap: '-1' },
    },
  ]);
});
