import { describe, expect, test } from 'vitest';
import { compare, exponentOf, median } from '#scripts/bench/figure.ts';
import { printFigure } from '#scripts/bench/print.ts';

describe('samples that were taken in turn', () => {
  test('are compared by their medians, and pair by pair for how far they stray', () => {
    const head = { what: 'first', unit: 'ms', against: 'ready-made' } as const;
    // Pairs: 12/2 = 6, 30/3 = 10, 20/5 = 4; medians 20/3.
    expect(compare(head, [12, 30, 20], [2, 3, 5])).toEqual({
      what: 'first',
      unit: 'ms',
      ours: 20,
      against: { name: 'ready-made', theirs: 3, ratio: 20 / 3, lowest: 4, highest: 10 },
    });
  });

  test.for([
    { values: [3, 1, 2], middle: 2 },
    { values: [4, 1, 3, 2], middle: 2.5 },
    { values: [7], middle: 7 },
  ])('$values have the median $middle', ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });
});

describe('the exponent by which a cost grows', () => {
  test.for([
    { name: 'linear', sizes: [100, 200, 400], costs: [30, 50, 100], exponent: 1 },
    // The last two alone: 4 times as much for twice the size.
    { name: 'quadratic', sizes: [100, 200, 400], costs: [1, 3, 12], exponent: 2 },
    { name: 'not at all', sizes: [12, 48], costs: [7, 7], exponent: 0 },
  ])('is $exponent where it is $name', ({ sizes, costs, exponent }) => {
    const all = sizes.map((size, index) => ({ size, cpuMs: costs[index]! }));
    const [figure] = exponentOf('load', 'rows', all);
    expect(figure?.ours).toBeCloseTo(exponent, 10);
  });

  test('is not told of a single size', () => {
    expect(exponentOf('load', 'rows', [{ size: 3, cpuMs: 1 }])).toEqual([]);
  });
});

test('a line says what was given up as the least that it takes', () => {
  const against = { name: 'their load', theirs: 4000, ratio: 30, lowest: 30, highest: 30 };
  const given = { part: 'draft', what: '255000 rows', unit: 'ms', ours: 120_000 } as const;
  const line = printFigure({ ...given, isAtLeast: true, against, note: '没有做完' });
  expect(line.split(/ {2,}/u)).toEqual([
    ...['draft 255000 rows', '>120.00 s', 'their load', '4.00 s', '>30.00', '30.00～30.00'],
    '没有做完',
  ]);
});
