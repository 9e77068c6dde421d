import { describe, expect, test } from 'vitest';
import { gapStep, isOutstanding, USUAL_GAP_SCALE, type GapScale } from '#domain/gap-scale.ts';
import { byWidth, gapRatio, typicalGap, widestGap, type Scaled } from '#domain/typical-gap.ts';
import { sampleRow, type SampleFigure } from './bulletin/sample-board.ts';

const RATE = { groupId: 'counties' };
const COUNT = { groupId: 'counties', measure: 'count', unit: '家', decimals: 0 } as const;
const OWN: GapScale = { rateFloor: 2, countFloor: 5, steps: [1, 2, 4] };

describe('the typical gap of a group', () => {
  const cases: {
    name: string;
    of: Parameters<typeof sampleRow>[0];
    figures: SampleFigure[];
    scale?: GapScale;
    expected: number | null;
  }[] = [
    {
      // Against 10.0: −4.8, +0.9, +2.0; the middle one of 0.9, 2.0, 4.8.
      name: 'of three is the middle one, whichever side of the target it is on',
      of: RATE,
      figures: [
        ['east', '5.2'],
        ['west', '10.9'],
        ['north', '12.0'],
      ],
      expected: 2,
    },
    {
      // (0.9 + 4.8) ÷ 2
      name: 'of two lies between them',
      of: RATE,
      figures: [
        ['east', '5.2'],
        ['west', '10.9'],
        ['north', null],
      ],
      expected: 2.85,
    },
    {
      name: 'knows neither the city nor parks outside the group',
      of: RATE,
      figures: [
        ['city', '99.0'],
        ['east', '9.0'],
        ['park', '50.0'],
      ],
      expected: 1,
    },
    {
      name: 'of rates is at least half a point',
      of: RATE,
      figures: [
        ['east', '10.1'],
        ['west', '9.8'],
      ],
      expected: 0.5,
    },
    {
      name: 'of counts is at least one enterprise',
      of: COUNT,
      figures: [
        ['east', '6', '6'],
        ['west', '4', '4'],
      ],
      expected: 1,
    },
    {
      name: 'has the floor that the office lays down',
      of: COUNT,
      figures: [['east', '6', '3']],
      scale: OWN,
      expected: 5,
    },
    {
      // Within 8 to 8.5 the gap is 0; the middle one of 0, 0, 0.8.
      name: 'counts a range that is met as no gap',
      of: RATE,
      figures: [
        ['east', '8.2', '8-8.5'],
        ['west', '8.0', '8-8.5'],
        ['north', '7.2', '8-8.5'],
      ],
      expected: 0.5,
    },
    { name: 'is none without targets', of: RATE, figures: [['east', '8.2', null]], expected: null },
    {
      // Counts are mostly not ranked: −2, +3, −1 of a county and two parks.
      name: 'of what is not ranked is that of all parts of the city',
      of: { measure: 'count', unit: '家', decimals: 0 },
      figures: [
        ['city', '60', '99'],
        ['east', '4', '6'],
        ['park', '9', '6'],
        ['port', '5', '6'],
      ],
      expected: 2,
    },
  ];
  test.for(cases)('$name', ({ of, figures, scale = USUAL_GAP_SCALE, expected }) => {
    const row = sampleRow({ groupId: null, ...of }, figures);
    expect(typicalGap(row, { scale, wholeId: 'city' })).toBe(expected);
  });

  test('of amounts has no floor, and all of them met to the unit leave nothing to divide by', () => {
    const level = { groupId: 'counties', measure: 'level', unit: '万元' } as const;
    const row = sampleRow(level, [['east', '10.0']]);
    expect(typicalGap(row, { scale: USUAL_GAP_SCALE, wholeId: 'city' })).toBeNull();
  });
});

describe('a gap in typical gaps', () => {
  test.for([
    // −4.8 ÷ 0.5
    { of: { gap: -4.8, measure: 'rate', isWhole: false }, typical: 0.5, expected: -9.6 },
    // 1 ÷ 3
    { of: { gap: 1, measure: 'rate', isWhole: true }, typical: 3, expected: 0.3333 },
    { of: { gap: -30, measure: 'count', isWhole: true }, typical: 3, expected: null },
    { of: { gap: 0, measure: 'count', isWhole: false }, typical: 1, expected: 0 },
    { of: { gap: null, measure: 'rate', isWhole: false }, typical: 1, expected: null },
    { of: { gap: -1, measure: 'rate', isWhole: false }, typical: null, expected: null },
  ] as const)('$of.gap of a $of.measure over $typical', ({ of, typical, expected }) => {
    expect(gapRatio(of, typical)).toBe(expected);
  });

  test.for([
    { ratio: 0.49, step: 0, stands: false },
    { ratio: -0.5, step: 1, stands: false },
    { ratio: -1.49, step: 1, stands: false },
    { ratio: -1.5, step: 2, stands: true },
    { ratio: 3, step: 3, stands: true },
  ])('$ratio is in step $step', ({ ratio, step, stands }) => {
    expect(gapStep(ratio, USUAL_GAP_SCALE)).toBe(step);
    expect(isOutstanding(ratio, USUAL_GAP_SCALE)).toBe(stands);
  });

  test('the steps are those of the office', () => {
    expect([gapStep(1.9, OWN), isOutstanding(1.9, OWN), isOutstanding(2, OWN)]).toEqual([
      ...[1, false, true],
    ]);
  });
});

describe('the widest gap', () => {
  const figure = (
    gap: number | null,
    ratio: number | null,
    said: Partial<Scaled> = {},
  ): Scaled => ({
    ...{ measure: 'rate', status: 'unmet', gap, gapRatio: ratio, ...said },
  });
  const count = { measure: 'count' } as const;
  test.for([
    {
      name: 'is the farthest off by what is usual, not the largest',
      figures: [figure(-106, -1), figure(-4.8, -9.6), figure(-10, -2.5)],
      expected: -4.8,
    },
    {
      name: 'is a rate, where one is missed',
      figures: [figure(-9, -9, count), figure(-1, -0.5)],
      expected: -1,
    },
    {
      name: 'is a count, where no rate is missed',
      figures: [figure(3, 3, { status: 'met' }), figure(-2, -2, count), figure(-3, -3, count)],
      expected: -3,
    },
    {
      name: 'above a ceiling is as wide as below a floor',
      figures: [figure(2, 4), figure(-1, -2)],
      expected: 2,
    },
    {
      name: 'that can be held against nobody stands behind the rest',
      figures: [figure(-50, null), figure(-1, -0.5)],
      expected: -1,
    },
    {
      name: 'of equal ratios is the larger gap',
      figures: [figure(-2, -1), figure(-4, -1)],
      expected: -4,
    },
    {
      name: 'is none where all is met',
      figures: [figure(0, 0, { status: 'met' })],
      expected: null,
    },
  ])('$name', ({ figures, expected }) => {
    expect(widestGap(figures)?.gap ?? null).toBe(expected);
  });

  test('unmet stand widest first', () => {
    const figures = [figure(-1, -0.5), figure(-9, -3), figure(-7, null), figure(2, 1)];
    expect(byWidth(figures).map(({ gap }) => gap)).toEqual([-9, 2, -1, -7]);
  });
});
