import { describe, expect, test } from 'vitest';
import {
  columnWindow,
  MOST_PIXELS,
  rowPosition,
  rowWindow,
  scrolledHeight,
  scrollTopOf,
} from '../../../web/src/routes/data/grid-window.ts';

const SIZE = 32;
const VIEWPORT = 640;
const small = { count: 100, size: SIZE, viewport: VIEWPORT };
const million = { count: 1_000_000, size: SIZE, viewport: VIEWPORT };

describe('a table that fits into an element', () => {
  test('scrolls a pixel for a pixel', () => {
    expect(scrolledHeight(small)).toBe(3200);
    expect(rowPosition(64, small)).toBe(64);
    expect(scrollTopOf(64, small)).toBe(64);
  });

  test('that is shorter than its pane does not scroll', () => {
    const short = { count: 3, size: SIZE, viewport: VIEWPORT };
    expect([rowPosition(50, short), scrollTopOf(50, short)]).toEqual([0, 0]);
    expect(rowWindow(0, short)).toEqual({ first: 0, end: 3, shift: 0 });
  });
});

describe('a million rows', () => {
  test('are no taller than a browser allows', () => {
    // 1,000,000 × 32 px = 32 million px, more than Firefox draws
    expect(scrolledHeight(million)).toBe(MOST_PIXELS);
  });

  test.for([
    { name: 'the top', scrollTop: 0, first: 0 },
    // half of the way: (32,000,000 − 640) ÷ 2 = 15,999,680 px, the row 499,990, less 4 spare ones
    { name: 'the middle', scrollTop: (MOST_PIXELS - VIEWPORT) / 2, first: 499_986 },
    // 32,000,000 − 640 = 31,999,360 px: the row 999,980, less 4
    { name: 'the end', scrollTop: MOST_PIXELS - VIEWPORT, first: 999_976 },
    { name: 'beyond it', scrollTop: MOST_PIXELS, first: 999_976 },
  ])('are reached by scrolling to $name', ({ scrollTop, first }) => {
    const window = rowWindow(rowPosition(scrollTop, million), million);
    expect(window.first).toBe(first);
    expect(window.end).toBeLessThanOrEqual(1_000_000);
  });

  test('the last is drawn whole at the end', () => {
    const position = rowPosition(MOST_PIXELS - VIEWPORT, million);
    const { first, end, shift } = rowWindow(position, million);
    expect(end).toBe(1_000_000);
    expect(shift + (end - first) * SIZE).toBeCloseTo(VIEWPORT);
  });

  test('a step of the keyboard comes back as the same row', () => {
    for (const row of [1, 77_777, 999_979]) {
      expect(rowPosition(scrollTopOf(row * SIZE, million), million)).toBeCloseTo(row * SIZE, 3);
    }
  });
});

describe('columns in sight', () => {
  const widths = [200, 100, 100, 100, 100, 100];
  test.for([
    { name: 'at the left edge', scrollLeft: 0, expected: { first: 1, end: 4, before: 0 } },
    { name: 'partly gone is drawn', scrollLeft: 50, expected: { first: 1, end: 5, before: 0 } },
    { name: 'one is gone', scrollLeft: 100, expected: { first: 2, end: 5, before: 100 } },
    { name: 'at the right edge', scrollLeft: 200, expected: { first: 3, end: 6, before: 200 } },
  ])('$name', ({ scrollLeft, expected }) => {
    expect(columnWindow(widths, 1, { scrollLeft, viewport: 500 })).toEqual(expected);
  });

  test('where only the fixed ones have room, there are no others', () => {
    expect(columnWindow([200], 1, { scrollLeft: 0, viewport: 150 })).toEqual({
      first: 1,
      end: 1,
      before: 0,
    });
  });
});
