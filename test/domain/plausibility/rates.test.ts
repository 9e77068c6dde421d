import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '#domain/consequences/types.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { dictionaryWith, monthly, toDate } from './sample-series.ts';

const dictionary = dictionaryWith({});
const judge = (cells: readonly Cell[]) =>
  implausibilities(cells.slice(-1), cells.slice(0, -1), { dictionary, release: [] });

/** A year and a half of months to date, from a level and its steps in tenths of a point. */
const walk = (tenths: readonly number[], start = 120) => {
  let level = start;
  return tenths.map((step) => {
    level += step;
    return (level / 10).toFixed(1);
  });
};
const cellsOf = (printed: readonly string[]) =>
  monthly(printed, { from: '2018-01', period: toDate });

/** Normal numbers from a seed (linear congruence, Box and Muller): the same in every run. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state + 1) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

test.for([
  { name: 'that moves by half a point', sigmaTenths: 5 },
  { name: 'that moves by three points', sigmaTenths: 30 },
])('of a smooth series $name less than 1 value in 100 is called unlikely', ({ sigmaTenths }) => {
  const normal = normalNumbers(2019);
  const runs = 3000;
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) {
    const steps = Array.from({ length: 18 }, () => Math.round(normal() * sigmaTenths));
    alarms += judge(cellsOf(walk(steps))).length > 0 ? 1 : 0;
  }
  expect(alarms / runs).toBeLessThan(0.01);
});

const steps = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 18, maxLength: 18 });

test('a point left out is always caught, and the value that was meant is named', () => {
  fc.assert(
    fc.property(steps, (tenths) => {
      const printed = walk(tenths);
      const meant = printed.at(-1) ?? '';
      const slipped = cellsOf([...printed.slice(0, -1), meant.replace('.', '')]);
      expect(judge(slipped)).toMatchObject([{ code: 'decimal-point', candidate: Number(meant) }]);
    }),
  );
});

test('the first two digits the wrong way round are always caught where they differ by much', () => {
  fc.assert(
    fc.property(steps, (tenths) => {
      // Around 19: swapped it is around 91.
      const printed = walk(
        tenths.map((step) => Math.sign(step)),
        190,
      );
      const meant = printed.at(-1) ?? '';
      fc.pre(meant.startsWith('18') || meant.startsWith('19'));
      const swapped = `${meant[1]}${meant[0]}${meant.slice(2)}`;
      const found = judge(cellsOf([...printed.slice(0, -1), swapped]));
      expect(found).toMatchObject([{ code: 'digits-swapped', candidate: Number(meant) }]);
    }),
  );
});

test('what lies within the steps that a series always made is never called unlikely', () => {
  fc.assert(
    fc.property(steps, (tenths) => {
      const codes = judge(cellsOf(walk(tenths))).map(({ code }) => code);
      expect(codes).toEqual([]);
    }),
  );
});
