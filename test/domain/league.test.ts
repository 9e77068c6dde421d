import { expect, test } from 'vitest';
import { placeAll, type Contender } from '#domain/league.ts';
import { NO_PLACES } from '#domain/places.ts';
import { unmetSharePct } from '#domain/standing.ts';

const missing = (unmet: number, monitorable: number): Contender => ({
  ...{ unmet, monitorable, unmetSharePct: unmetSharePct(unmet, monitorable), places: NO_PLACES },
});
const placed = (ranked: number, first: number, last: number): Contender => ({
  ...missing(0, 0),
  places: { ranked, first, last },
});

test.for([
  {
    name: 'the largest share stands first, and equal shares share a place, of however many targets',
    // 9 of 17 is 52.9 %, 1 of 2 and 5 of 10 are 50 %, 0 of 17 is none.
    all: [missing(1, 2), missing(0, 17), missing(9, 17), missing(5, 10)],
    expected: ['1: 9 of 17', '2: 5 of 10', '2: 1 of 2', '4: 0 of 17'],
  },
  {
    name: 'shares that print alike but differ have places of their own',
    // 333 of 1000 and 1 of 3 are 33.3 %.
    all: [missing(333, 1000), missing(1, 3)],
    expected: ['1: 1 of 3', '2: 333 of 1000'],
  },
  {
    name: 'who has nothing to be held to comes last, without a place',
    all: [missing(0, 0), missing(0, 5)],
    expected: ['1: 0 of 5', 'null: 0 of 0'],
  },
])('by targets: $name', ({ all, expected }) => {
  const places = placeAll(all, true);
  expect(places.map(({ one, place }) => `${place}: ${one.unmet} of ${one.monitorable}`)).toEqual(
    expected,
  );
});

test('without targets by how often one comes first, then least often last', () => {
  const places = placeAll(
    [placed(3, 1, 2), placed(0, 0, 0), placed(3, 2, 0), placed(5, 1, 2)],
    false,
  );
  expect(places.map(({ one, place }) => [place, one.places.ranked, one.places.first])).toEqual([
    [1, 3, 2],
    [2, 3, 1],
    [2, 5, 1],
    [null, 0, 0],
  ]);
});
