import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { WIDTH, type FigureRow } from '#server/store/figures/figure-rows.ts';
import { FigureSorter } from '#server/store/figures/figure-sorter.ts';
import { newFolder } from '#test/support/data-folder.ts';

/** Few keys, so that neighbours are often of one indicator and period. */
const KEY = fc.record({
  indicatorKey: fc.integer({ min: 1, max: 3 }),
  period: fc.integer({ min: 715_000_000, max: 715_000_002 }),
  regionKey: fc.integer({ min: 1, max: 9 }),
});
const FIGURE = fc.record({
  units: fc.oneof(fc.maxSafeInteger(), fc.constant(NaN)),
  decimals: fc.integer({ min: 0, max: 22 }),
  reason: fc.integer({ min: 0, max: 4 }),
  releaseKey: fc.integer({ min: 1, max: 9 }),
  sourceRow: fc.integer({ min: 1, max: 10_000_000 }),
  mark: fc.integer({ min: 0, max: 9 }),
});
const ROWS: fc.Arbitrary<FigureRow[]> = fc
  .uniqueArray(KEY, { selector: (key) => JSON.stringify(key), maxLength: 60 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => FIGURE.map((figure): FigureRow => ({ ...key, ...figure })))),
  );

function cellsOf(row: FigureRow): number[] {
  const { indicatorKey, period, regionKey, units, decimals, ...rest } = row;
  const { reason, releaseKey, sourceRow, mark } = rest;
  return [indicatorKey, period, regionKey, units, decimals, reason, releaseKey, sourceRow, mark];
}

function sortBy(sorter: FigureSorter, rows: readonly FigureRow[]): number[][] {
  for (const row of rows) sorter.add(row);
  const sorted: number[][] = [];
  for (const portion of sorter.sorted()) {
    for (let place = 0; place < portion.count; place += 1) {
      sorted.push([...portion.rows.subarray(place * WIDTH, (place + 1) * WIDTH)]);
    }
  }
  return sorted;
}

function inOrder(rows: readonly FigureRow[]): number[][] {
  const parts = ['indicatorKey', 'period', 'regionKey'] as const;
  return rows
    .toSorted((a, b) => parts.map((part) => a[part] - b[part]).find((one) => one !== 0) ?? 0)
    .map(cellsOf);
}

describe('figures come out sorted', () => {
  const folder = newFolder();

  test.for([1, 2, 7, 1000])('by a buffer of %i rows', (most) => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const sorter = new FigureSorter(folder, most);
        try {
          expect(sortBy(sorter, rows)).toEqual(inOrder(rows));
        } finally {
          sorter.close();
        }
      }),
    );
  });

  test('through a file that nobody can find', () => {
    const own = newFolder();
    const sorter = new FigureSorter(own, 2);
    const row = { units: 1, decimals: 1, reason: 0, releaseKey: 1, sourceRow: 1, mark: 0 };
    const rows = [5, 3, 4, 1, 2].map((regionKey) => {
      return { indicatorKey: 1, period: 715_000_000, regionKey, ...row };
    });
    expect(sortBy(sorter, rows).map(([, , region]) => region)).toEqual([1, 2, 3, 4, 5]);
    expect(readdirSync(own)).toEqual([]);
    sorter.close();
  });
});

/** What is held alone: what was let go may wait for long. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

test('as many rows as there are take the memory of the buffer', () => {
  const most = 1000;
  // What tests before have let go is gone after the first.
  const [, ...grown] = [20, 20, 200].map((times) => {
    const sorter = new FigureSorter(newFolder(), most);
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    for (let no = most * times; no > 0; no -= 1) {
      const figure = { units: no, decimals: 0, reason: 0, releaseKey: 1, sourceRow: no, mark: 0 };
      sorter.add({ indicatorKey: 1, period: 715_000_000, regionKey: no, ...figure });
    }
    let rows = 0;
    for (const { count } of sorter.sorted()) rows += count;
    expect(rows).toBe(most * times);
    collectGarbage();
    const after = process.memoryUsage().arrayBuffers - before;
    sorter.close();
    return after;
  });
  // Ten times as many: a portion of 512 rows more for each buffer that was full, and no row besides.
  const [few = 0, many = 0] = grown;
  const ofPortions = (200 - 20) * 512 * WIDTH * Float64Array.BYTES_PER_ELEMENT;
  expect(many - few).toBeLessThan(ofPortions * 1.5);
});
