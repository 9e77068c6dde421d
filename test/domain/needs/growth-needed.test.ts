import { describe, expect, test } from 'vitest';
import { sampleNeed, samplePath, showDecimal, type SaidOfNeed } from './sample-need.ts';

const half = samplePath({ at: [6, '45'] });

const rates: {
  name: string;
  said: SaidOfNeed;
  basis: string;
  elapsed: string;
  required: string;
}[] = [
  {
    // 昌江区 in print: 2 · 8 − 7.5 = 8.5; of the range 8-8.5 the lower end must be reached.
    name: 'evenly, for want of better',
    said: {},
    basis: 'even',
    elapsed: '50.0',
    required: '8.5',
  },
  {
    // Already met: 2 · 8 − 8.1 = 7.9 keeps it.
    name: 'less than so far where the target is met',
    said: { actual: '8.1' },
    basis: 'even',
    elapsed: '50.0',
    required: '7.9',
  },
  {
    // 珠山区's services, five months late: (12 · 24 + 5 · 13.5) ÷ 7 = 355.5 ÷ 7 = 50.78…, up to 50.8.
    name: 'over the months after its own period',
    said: { actual: '-13.5', target: '24.0', end: '2019-05' },
    basis: 'even',
    elapsed: '41.7',
    required: '50.8',
  },
  {
    // (8 − 0.45 · 7.5) ÷ 0.55 = 4.625 ÷ 0.55 = 8.409…, up to 8.5.
    name: 'by last year’s months',
    said: { paths: [half] },
    basis: 'last-year-shares',
    elapsed: '45',
    required: '8.5',
  },
  {
    // The region's own: (8 − 0.4 · 7.5) ÷ 0.6 = 5 ÷ 0.6 = 8.33…, up to 8.4.
    name: 'by the region’s own months before those of all',
    said: { paths: [half, samplePath({ at: [6, '40'], regionId: 'changjiang' })] },
    basis: 'last-year-shares',
    elapsed: '40',
    required: '8.4',
  },
  {
    // Nobody else's, no other year's, no other month's.
    name: 'evenly where no path speaks of it',
    said: {
      paths: [
        samplePath({ at: [6, '40'], regionId: 'leping' }),
        samplePath({ at: [6, '40'], year: 2017 }),
        samplePath({ at: [5, '40'] }),
        samplePath({ at: [6, '40'], indicatorId: 'other' }),
      ],
    },
    basis: 'even',
    elapsed: '50.0',
    required: '8.5',
  },
  {
    // (8 − 0.48 · 7.5) ÷ 0.52 = 4.4 ÷ 0.52 = 8.46…, up to 8.5; last year's would go first.
    name: 'by the path the office laid down',
    said: { paths: [samplePath({ at: [6, '48'], kind: 'set' })] },
    basis: 'set-path',
    elapsed: '48',
    required: '8.5',
  },
  {
    // 43 ÷ 40 = 1.075. The year: 100 · 1.08 = 108; 108 − 43 = 65 against 60 last year: 8.33…, up to 8.4.
    name: 'from the amounts of both years',
    said: { levels: ['43.00', '40.00', '100.00'], paths: [half] },
    basis: 'levels',
    elapsed: '40.0',
    required: '8.4',
  },
  {
    // 44 ÷ 40 = 1.10 is not 7.5: amounts at other prices do not speak of this rate.
    name: 'not from amounts that do not grow by the rate',
    said: { levels: ['44.00', '40.00', '100.00'], paths: [half] },
    basis: 'last-year-shares',
    elapsed: '45',
    required: '8.5',
  },
  {
    // 2 · 6 − 15 = −3: the rest may fall.
    name: 'a fall that is allowed',
    said: { actual: '15.0', target: '6.0' },
    basis: 'even',
    elapsed: '50.0',
    required: '-3.0',
  },
  {
    // 2 · 5 − 7.55 = 2.45; what is allowed is rounded down.
    name: 'what an upper bound still allows',
    said: { actual: '7.55', target: '5%以内', indicator: { direction: 'lower' }, end: '2019-06' },
    basis: 'even',
    elapsed: '50.0',
    required: '2.45',
  },
  {
    // (12 · 5 − 5 · 7.5) ÷ 7 = 22.5 ÷ 7 = 3.21…, down to 3.2.
    name: 'rounded down under an upper bound',
    said: { target: '5%以内', indicator: { direction: 'lower' }, end: '2019-05' },
    basis: 'even',
    elapsed: '41.7',
    required: '3.2',
  },
  {
    // A spreadsheet wrote 7 for 7.0: (12 · 8 − 5 · 7) ÷ 7 = 61 ÷ 7 = 8.71…, up to 8.8.
    name: 'tenths though the zero of its own tenth was dropped',
    said: { actual: '7', target: '8', end: '2019-05' },
    basis: 'even',
    elapsed: '41.7',
    required: '8.8',
  },
  {
    // 44 ÷ 41 = 1.0731…, 7.3 and not 7.0: no such amounts; 2 · 8 − 7 = 9.
    name: 'not from amounts that are some tenths off',
    said: { actual: '7', target: '8', levels: ['44.00', '41.00', '100.00'] },
    basis: 'even',
    elapsed: '50.0',
    required: '9.0',
  },
  {
    // 8 ± 0.5, passed at 9.0: 2 · 8.5 − 9 = 8 at most.
    name: 'the upper end of 左右 once it is passed',
    said: { actual: '9.0', target: '8%左右', indicator: { aboutTolerance: 0.5 } },
    basis: 'even',
    elapsed: '50.0',
    required: '8.0',
  },
];

describe('a rate needs', () => {
  test.for(rates)('$name', ({ said, basis, elapsed, required }) => {
    const need = sampleNeed(said);
    const { elapsedSharePct } = need;
    expect([need.basis, showDecimal(elapsedSharePct), showDecimal(need.required)]).toEqual([
      basis,
      elapsed,
      required,
    ]);
    expect([need.refused, need.isReached, need.pace]).toEqual([null, false, null]);
  });

  test('nothing more where the months behind suffice: 2 · 10 − 171.7 is under −100', () => {
    const need = sampleNeed({ actual: '171.7', target: '10.0' });
    expect(need).toMatchObject({ required: null, isReached: true, refused: 'growth-impossible' });
  });

  test('the impossible where an upper bound is passed for good: 2 · 5 − 115 is −105', () => {
    const need = sampleNeed({ actual: '115.0', target: '5%以内' });
    expect(need).toMatchObject({ required: null, isReached: false, refused: 'growth-impossible' });
  });

  test('no growth on months in which last year had nothing', () => {
    // 107.5 ÷ 100 = 1.075, all of it by June; 108 is not reached, 100 · 1.07 = 107 is.
    const levels = ['107.50', '100.00', '100.00'] as const;
    expect(sampleNeed({ levels, target: '8.0' })).toMatchObject({
      required: null,
      isReached: false,
      refused: 'no-base',
    });
    expect(sampleNeed({ levels, target: '7.0' })).toMatchObject({
      required: null,
      isReached: true,
      refused: 'growth-impossible',
    });
  });

  test('exactly −100 at the edge: 2 · 10 − 120', () => {
    const need = sampleNeed({ actual: '120.0', target: '10.0' });
    expect([showDecimal(need.required), need.refused]).toEqual(['-100.0', null]);
  });
});
