import { describe, expect, test } from 'vitest';
import { rankMoves } from '#domain/movement/rank-move.ts';
import { sampleRow, type SampleFigure } from '../bulletin/sample-board.ts';

const rowOf = (
  east: string | null,
  west: string | null,
  north: string | null,
  more: SampleFigure[] = [],
) =>
  sampleRow({ groupId: 'counties' }, [
    ['city', '10.0'],
    ['east', east],
    ['west', west],
    ['north', north],
    ...more,
  ]);

/** The east: from its place then to its place now. */
const CASES = [
  {
    // 7 among 8 and 6 was second; 9 among 8 and 6 is first; the others stayed
    name: 'own growth gains a place',
    then: rowOf('7.0', '8.0', '6.0'),
    now: rowOf('9.0', '8.0', '6.0'),
    expected: { before: 2, gained: 1, own: 1, others: 0, withheld: null },
  },
  {
    // 7 stayed 7: second among 8 and 6, first among 6 and 5
    name: 'a place is gained while standing still',
    then: rowOf('7.0', '8.0', '6.0'),
    now: rowOf('7.0', '6.0', '5.0'),
    expected: { before: 2, gained: 1, own: 0, others: 1, withheld: null },
  },
  {
    // was third with 5; 8.5 among the old 7 and 8 is first: own 2; among the new 9 and 8 second: others −1
    name: 'two places by itself, one back by the others',
    then: rowOf('5.0', '7.0', '8.0'),
    now: rowOf('8.5', '9.0', '8.0'),
    expected: { before: 3, gained: 1, own: 2, others: -1, withheld: null },
  },
  {
    // was first with 9; 7 among the old 8 and 6 is second: own −1; among the new 6.5 and 6 first again
    name: 'a loss of its own that the others make good',
    then: rowOf('9.0', '8.0', '6.0'),
    now: rowOf('7.0', '6.5', '6.0'),
    expected: { before: 1, gained: 0, own: -1, others: 1, withheld: null },
  },
  {
    // 8 among 8 and 6 shares the first place
    name: 'sharing the better place is gaining it',
    then: rowOf('7.0', '8.0', '6.0'),
    now: rowOf('8.0', '8.0', '6.0'),
    expected: { before: 2, gained: 1, own: 1, others: 0, withheld: null },
  },
  {
    name: 'a region of the group without a figure then makes another field',
    then: rowOf('7.0', null, '6.0'),
    now: rowOf('7.0', '8.0', '6.0'),
    expected: { before: null, gained: null, own: null, others: null, withheld: 'group-changed' },
  },
  {
    name: 'its own figure is missing',
    then: rowOf(null, '8.0', '6.0'),
    now: rowOf('7.0', '8.0', '6.0'),
    expected: { before: null, gained: null, own: null, others: null, withheld: 'missing' },
  },
];

describe('a change of place', () => {
  test.for(CASES)('$name', ({ now, then, expected }) => {
    expect(rankMoves(now, then)('east')).toEqual(expected);
  });

  test('is not told of a region that is not ranked', () => {
    expect(rankMoves(rowOf('1', '2', '3'), rowOf('1', '2', '3'))('city').withheld).toBe(
      'not-ranked',
    );
    const neither = sampleRow({ groupId: 'counties', direction: 'neither' }, [['east', '1.0']]);
    expect(rankMoves(neither, neither)('east').withheld).toBe('not-ranked');
  });

  test('is withheld where the group has other members, though the same have figures', () => {
    const now = rowOf('7.0', '8.0', '6.0');
    const larger = {
      ...now,
      group: { ...now.group!, memberIds: [...now.group!.memberIds, 'park'] },
    };
    expect(rankMoves(larger, now)('east').withheld).toBe('group-changed');
  });
});
