import { describe, expect, test } from 'vitest';
import { hasTargets } from '#domain/has-targets.ts';
import { byPlaces, tallyPlaces } from '#domain/places.ts';
import { sampleRow, type SampleFigure } from './bulletin/sample-board.ts';

const row = (...figures: SampleFigure[]) => sampleRow({ groupId: 'counties' }, figures);

describe('how often a region comes first and last', () => {
  const cases = [
    {
      name: '3, 2, 1 are first, neither, last',
      rows: [row(['east', '3'], ['west', '2'], ['north', '1'])],
      expected: { east: [1, 1, 0], west: [1, 0, 0], north: [1, 0, 1] },
    },
    {
      name: 'those who share the first or the last place all have it',
      rows: [
        row(['east', '3'], ['west', '3'], ['north', '1']),
        row(['east', '3'], ['west', '1'], ['north', '1']),
      ],
      expected: { east: [2, 2, 0], west: [2, 1, 1], north: [2, 0, 2] },
    },
    {
      name: 'where all are equal nobody is last',
      rows: [row(['east', '2'], ['west', '2'])],
      expected: { east: [1, 1, 0], west: [1, 1, 0] },
    },
    {
      name: 'a region alone has no place to tell of',
      rows: [row(['east', '2'])],
      expected: {},
    },
  ];
  test.for(cases)('$name', ({ rows, expected }) => {
    const tallies = [...tallyPlaces(rows)].map(([id, { ranked, first, last }]) => [
      id,
      [ranked, first, last],
    ]);
    expect(Object.fromEntries(tallies)).toEqual(expected);
  });

  test('most often first stands first, and of equals who is less often last', () => {
    const places = [
      { ranked: 3, first: 0, last: 1 },
      { ranked: 3, first: 1, last: 2 },
      { ranked: 3, first: 1, last: 0 },
    ];
    expect(places.toSorted(byPlaces).map(({ first, last }) => [first, last])).toEqual([
      [1, 0],
      [1, 2],
      [0, 1],
    ]);
  });
});

describe('whether anything has a target', () => {
  test.for([
    {
      name: 'one of many has',
      rows: [row(['east', '3', null]), row(['east', '3', '5'])],
      has: true,
    },
    { name: 'none has', rows: [row(['east', '3', null], ['west', '2', null])], has: false },
    {
      name: 'words that set no bound are a target too',
      rows: [row(['east', '3', '左右'])],
      has: true,
    },
    { name: 'no rows', rows: [], has: false },
  ])('$name', ({ rows, has }) => {
    expect(hasTargets(rows)).toBe(has);
  });
});
