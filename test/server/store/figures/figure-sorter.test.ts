import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
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

/** Bytes of all arrays that are made for rows meanwhile: no more can be held. */
function bytesMade(work: () => void): number {
  let bytes = 0;
  const counted = new Proxy(Float64Array, {
    construct: (target, given: unknown[], as: NewableFunction) => {
      const made = Reflect.construct(target, given, as) as Float64Array;
      // A part of another has no bytes of its own.
      if (typeof given[0] === 'number') bytes += made.byteLength;
      return made;
    },
  });
  vi.stubGlobal('Float64Array', counted);
  try {
    work();
  } finally {
    vi.unstubAllGlobals();
  }
  return bytes;
}

test('ten times as many rows make no larger buffer, and a portion for each that was full', () => {
  const most = 1000;
  const folder = newFolder();
  const [few = 0, many = 0] = [20, 200].map((times) =>
    bytesMade(() => {
      const sorter = new FigureSorter(folder, most);
      for (let no = most * times; no > 0; no -= 1) {
        const figure = { units: no, decimals: 0, reason: 0, releaseKey: 1, sourceRow: no, mark: 0 };
        sorter.add({ indicatorKey: 1, period: 715_000_000, regionKey: no, ...figure });
      }
      let rows = 0;
      for (const { count } of sorter.sorted()) rows += count;
      expect(rows).toBe(most * times);
      sorter.close();
    }),
  );
  // 512 rows of each of 180 buffers more, of nine numbers of eight bytes.
  expect(many - few).toBe(180 * 512 * 9 * 8);
});
