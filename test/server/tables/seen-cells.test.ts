import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSeenCells } from '#server/tables/seen-cells.ts';

test('a cell is seen once, whatever came between', () => {
  const seen = openSeenCells();
  const regions = Array.from({ length: 3000 }, (_, no) => `region ${no}`);
  expect(regions.every((region) => seen.add('gdp', region, 0))).toBe(true);
  expect(regions.some((region) => seen.add('gdp', region, 0))).toBe(false);
  expect(seen.add('gdp', 'region 7', 1)).toBe(true);
  expect(seen.add('sales', 'region 7', 0)).toBe(true);
  expect(seen.add('gdp', 'region 7', 1)).toBe(false);
});

test('as a set of all cells would have it', () => {
  const id = fc.integer({ min: 0, max: 700 }).map(String);
  const cell = fc.tuple(fc.constantFrom('a', 'b', 'c'), id, fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 300 }), (cells) => {
      const [seen, all] = [openSeenCells(), new Set<string>()];
      for (const [indicator, region, period] of cells) {
        const key = `${indicator} ${region} ${period}`;
        expect(seen.add(indicator, region, period)).toBe(!all.has(key));
        all.add(key);
      }
    }),
  );
});
