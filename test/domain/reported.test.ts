import { expect, test } from 'vitest';
import type { MissingReason } from '#domain/dictionary.ts';
import { reportedOf } from '#domain/reported.ts';

const GROUP = { memberIds: ['a', 'b', 'c'] };
const of = (
  regionId: string,
  value: number | null,
  missingReason: MissingReason | null = null,
) => ({
  ...{ regionId, value, missingReason },
});

const CASES = [
  {
    name: 'figures are reports',
    answers: [of('a', 1), of('b', 0), of('c', -2)],
    expected: { count: 3, expected: 3, awaited: [] },
  },
  {
    name: 'signs for no figure are reports that there is none',
    answers: [
      of('a', null, 'no-figure'),
      of('b', null, 'not-applicable'),
      of('c', null, 'below-unit'),
    ],
    expected: { count: 3, expected: 3, awaited: [] },
  },
  {
    name: 'a figure that a reader may not see is there',
    answers: [of('a', 1), of('b', 2), of('c', null, 'withheld')],
    expected: { count: 3, expected: 3, awaited: [] },
  },
  {
    name: 'a blank cell is none, nor is no cell',
    answers: [of('a', 1), of('b', null, 'blank')],
    expected: { count: 1, expected: 3, awaited: ['b', 'c'] },
  },
  {
    name: 'who is not waited for is expected only once it has reported',
    answers: [of('a', 1), of('b', 2)],
    without: ['b', 'gdp/c'],
    expected: { count: 2, expected: 2, awaited: [] },
  },
  {
    name: 'not to be waited for in another indicator is no matter here',
    answers: [of('a', 1), of('b', 2)],
    without: ['retail/c'],
    expected: { count: 2, expected: 3, awaited: ['c'] },
  },
];

test.for(CASES)('$name', ({ answers, without, expected }) => {
  expect(reportedOf(GROUP, answers, 'gdp', without)).toEqual(expected);
});
