import { describe, expect, test } from 'vitest';
import { vintagesOf, type Brought } from '#domain/vintages.ts';

const DAY = (load: number) => `2026-01-0${load}T08:00:00.000Z`;
const brought = (loadId: number, undoneBy: number | null = null): Brought => ({
  loadId,
  at: DAY(loadId),
  undoneBy,
  undoneAt: undoneBy === null ? null : DAY(undoneBy),
});
const spans = (values: readonly Brought[]) =>
  vintagesOf(values).map(({ value, from, to }) => [value.loadId, from, to]);

describe('a value counts', () => {
  const cases = [
    { name: 'never, where there is none', values: [], expected: [] },
    { name: 'since its load', values: [brought(1)], expected: [[1, DAY(1), null]] },
    {
      name: 'until the next one',
      values: [brought(1), brought(4)],
      expected: [
        [1, DAY(1), DAY(4)],
        [4, DAY(4), null],
      ],
    },
    {
      name: 'a second time, when the next one was taken back',
      values: [brought(1), brought(2, 3)],
      expected: [
        [1, DAY(1), DAY(2)],
        [2, DAY(2), DAY(3)],
        [1, DAY(3), null],
      ],
    },
    {
      name: 'until it was taken back; then nothing does',
      values: [brought(1, 2), brought(5)],
      expected: [
        [1, DAY(1), DAY(2)],
        [5, DAY(5), null],
      ],
    },
    {
      name: 'on, when an older one is taken back',
      values: [brought(1, 3), brought(2)],
      expected: [
        [1, DAY(1), DAY(2)],
        [2, DAY(2), null],
      ],
    },
  ];

  test.for(cases)('$name', ({ values, expected }) => {
    expect(spans(values)).toEqual(expected);
    expect(spans(values.toReversed()), 'whatever their order').toEqual(expected);
  });
});
