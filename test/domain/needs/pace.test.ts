import { describe, expect, test } from 'vitest';
import { sampleNeed, samplePath, showDecimal, type SaidOfNeed } from './sample-need.ts';

const count = { measure: 'count' } as const;
const half = samplePath({ at: [6, '45'] });

const counts: {
  name: string;
  said: SaidOfNeed;
  basis?: string;
  required: string;
  pace: [expected: string, ahead: string];
  isReached?: boolean;
}[] = [
  {
    // 30 · 7 ÷ 12 = 17.5; 12 − 17.5 = −5.5; (30 − 12) ÷ 5 = 3.6.
    name: 'of the city’s trade in print goes by a straight path',
    said: { actual: '12', target: '30', end: '2019-07' },
    required: '3.6',
    pace: ['17.5', '-5.5'],
  },
  {
    // 3 · 7 ÷ 12 = 1.75, half up 1.8; (3 + 1) ÷ 5 = 0.8.
    name: 'that is negative so far has more to do',
    said: { actual: '-1', target: '3', end: '2019-07' },
    required: '0.8',
    pace: ['1.8', '-2.8'],
  },
  {
    // 10 ÷ 2 = 5; (10 − 3) ÷ 6 = 1.17, up to 1.2.
    name: 'needs what suffices: rounded up',
    said: { actual: '3', target: '10' },
    required: '1.2',
    pace: ['5.0', '-2.0'],
  },
  {
    name: 'that is reached needs nothing more',
    said: { actual: '4', target: '2' },
    required: '0.0',
    pace: ['1.0', '3.0'],
    isReached: true,
  },
  {
    // 30 · 40% = 12; the office's own goes before last year's months.
    name: 'goes by the path the office laid down',
    said: {
      actual: '12',
      target: '30',
      paths: [half, samplePath({ at: [6, '40'], kind: 'set' })],
    },
    basis: 'set-path',
    required: '3.0',
    pace: ['12.0', '0.0'],
  },
  {
    // 30 · 45% = 13.5.
    name: 'goes by last year’s months',
    said: { actual: '12', target: '30', paths: [half] },
    basis: 'last-year-shares',
    required: '3.0',
    pace: ['13.5', '-1.5'],
  },
  {
    // Of 1-2家 one must be reached: 1 ÷ 2 = 0.5; (1 − 0) ÷ 6 = 0.17, up to 0.2.
    name: 'against a range needs its lower end',
    said: { actual: '0', target: '1-2家' },
    required: '0.2',
    pace: ['0.5', '-0.5'],
  },
  {
    // At most 20: 10 by June, 14 are there; (20 − 14) ÷ 6 = 1 a month is still allowed.
    name: 'may have so much more under an upper bound',
    said: { actual: '14', target: '20以下', indicator: { direction: 'lower' } },
    required: '1.0',
    pace: ['10.0', '4.0'],
  },
];

describe('a count', () => {
  test.for(counts)('$name', ({ said, basis = 'even', required, pace, isReached = false }) => {
    const need = sampleNeed({ ...said, indicator: { ...count, ...said.indicator } });
    expect(need).toMatchObject({ basis, isReached, refused: null });
    expect(showDecimal(need.required)).toBe(required);
    expect([need.pace?.expected, need.pace?.ahead].map(showDecimal)).toEqual(pace);
  });
});
