import { describe, expect, test } from 'vitest';
import { places } from '#domain/movement/place.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { sampleRow, type SampleFigure } from '../bulletin/sample-board.ts';

const ALL = { groupId: 'all' };

/** 12.0, then 11.4 twice, then 11.3, then 9.0. */
const FIELD: SampleFigure[] = [
  ['city', '11.0'],
  ['east', '12.0'],
  ['west', '11.4'],
  ['north', '11.4'],
  ['park', '11.3'],
  ['port', '9.0'],
];

const CASES: {
  name: string;
  said?: Partial<Indicator>;
  figures: readonly SampleFigure[];
  region: string;
  expected: object;
}[] = [
  {
    // 12.0 − 11.4 = 0.6 down to the shared second place
    name: 'the best has nothing to gain and may fall to the next',
    figures: FIELD,
    region: 'east',
    expected: { rank: 1, of: 5, toGain: null, nextBetter: null, toHold: 0.6, tied: [] },
  },
  {
    // 12.0 − 11.4 = 0.6; any fall leaves the other alone on the second place
    name: 'who shares a place gains by reaching the better one, and holds it by not falling',
    figures: FIELD,
    region: 'west',
    expected: {
      rank: 2,
      toGain: 0.6,
      nextBetter: 1,
      toHold: 0,
      tied: ['north'],
      tooClose: ['park'],
    },
  },
  {
    // 11.4 − 11.3 = 0.1 joins two others on the second place; 11.3 − 9.0 = 2.3
    name: 'sharing a better place is gaining it',
    figures: FIELD,
    region: 'park',
    expected: { rank: 4, toGain: 0.1, nextBetter: 2, toHold: 2.3, tooClose: ['west', 'north'] },
  },
  {
    // 11.3 − 9.0 = 2.3, for the fourth place
    name: 'the last has nothing to lose',
    figures: FIELD,
    region: 'port',
    expected: { rank: 5, of: 5, toGain: 2.3, nextBetter: 4, toHold: null, tooClose: [] },
  },
  {
    name: 'two that share the last place lose it by falling',
    figures: [
      ['east', '9.0'],
      ['west', '7.0'],
      ['north', '7.0'],
    ],
    region: 'north',
    expected: { rank: 2, toGain: 2, nextBetter: 1, toHold: 0, tied: ['west'] },
  },
  {
    // lower is better: from 4.2 down to 3.0 is 1.2; up to 4.9 is 0.7
    name: 'where lower is better, getting better is going down',
    said: { direction: 'lower' },
    figures: [
      ['east', '3.0'],
      ['west', '4.2'],
      ['north', '4.9'],
    ],
    region: 'west',
    expected: { rank: 2, toGain: 1.2, nextBetter: 1, toHold: 0.7 },
  },
  {
    name: 'counts are exact, so that one more is not too close',
    said: { measure: 'count', unit: '家', decimals: 0 },
    figures: [
      ['east', '5'],
      ['west', '4'],
    ],
    region: 'west',
    expected: { rank: 2, toGain: 1, tooClose: [], decimals: 0 },
  },
  {
    // 8 is 8.0 without its zero: 8.3 is three units away
    name: 'a zero that a spreadsheet dropped makes nobody close',
    figures: [
      ['east', '8.3'],
      ['west', '8'],
    ],
    region: 'west',
    expected: { toGain: 0.3, decimals: 1, tooClose: [] },
  },
  {
    // 8.35 − 8.3 = 0.05, less than a unit of the coarser one
    name: 'two figures with other decimals differ exactly, and are close by the coarser one',
    figures: [
      ['east', '8.35'],
      ['west', '8.3'],
    ],
    region: 'west',
    expected: { toGain: 0.05, decimals: 2, tooClose: ['east'] },
  },
];

describe('a place', () => {
  test.for(CASES)('$name', ({ said, figures, region, expected }) => {
    const row = sampleRow({ ...ALL, ...said }, figures);
    expect(places(row)(region)).toMatchObject(expected);
  });

  test('is had by nobody outside the group or without a figure', () => {
    const placeOf = places(
      sampleRow(ALL, [
        ['city', '9.0'],
        ['east', null],
        ['west', '8.0'],
      ]),
    );
    expect([placeOf('city'), placeOf('east')]).toEqual([null, null]);
    expect(placeOf('west')).toMatchObject({ rank: 1, of: 1, toGain: null, toHold: null });
  });
});
