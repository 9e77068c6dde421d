import { describe, expect, test } from 'vitest';
import { drawSpark, type SparkPoint } from '#lib/ui/spark.ts';

const point = (end: string, value: number | null, low: number | null = null): SparkPoint => ({
  period: { start: `${end.slice(0, 4)}-01`, end },
  value,
  target: low === null ? null : { low, high: null },
});

describe('a trend without axes', () => {
  test('is not drawn for one figure', () => {
    expect(drawSpark([point('2019-06', 8.1)])).toBeNull();
    expect(drawSpark([point('2019-05', null), point('2019-06', 8.1)])).toBeNull();
  });

  test('spans its months and its figures', () => {
    const spark = drawSpark([point('2019-02', 10), point('2019-04', 5), point('2019-06', 20)]);
    // Months 2, 4, 6: a half is 50 %. Figures 5 to 20: 10 lies a third up, so 66.7 % from the top.
    expect(spark?.lines).toEqual([
      [
        [0, expect.closeTo(66.67, 1)],
        [50, 100],
        [100, 0],
      ],
    ]);
    expect(spark?.last).toEqual([100, 0]);
  });

  test('breaks where a figure is missing; one that stands alone is a dot', () => {
    const spark = drawSpark([
      point('2019-02', 1),
      point('2019-03', 2),
      point('2019-04', null),
      point('2019-05', 3),
    ]);
    expect(spark?.lines).toHaveLength(1);
    expect(spark?.dots).toEqual([[100, 0]]);
  });

  test('breaks between years, as cumulation does', () => {
    const spark = drawSpark([
      point('2018-11', 1),
      point('2018-12', 2),
      point('2019-02', 9),
      point('2019-03', 8),
    ]);
    expect(spark?.lines.map((line) => line.length)).toEqual([2, 2]);
  });

  test('with targets, is how far figures were from them, short below the middle', () => {
    // 2 − 4 = −2, 5 − 4 = +1: two to either side of the middle, so −2 at the foot and +1 at 25 % from the top.
    const spark = drawSpark([point('2019-02', 2, 4), point('2019-03', 5, 4)]);
    expect(spark?.lines).toEqual([
      [
        [0, 100],
        [100, 25],
      ],
    ]);
    expect(spark?.target).toBe(50);
    // At least four to either side: −2 is half way down.
    const wide = drawSpark([point('2019-02', 2, 4), point('2019-03', 5, 4)], 4);
    expect(wide?.lines[0]?.[0]).toEqual([0, 75]);
  });

  test('under an upper bound more is short of it', () => {
    const under = (end: string, value: number): SparkPoint => ({
      ...point(end, value),
      target: { low: null, high: 3 },
    });
    // 3 − 4 = −1, 3 − 2 = +1.
    const spark = drawSpark([under('2019-02', 4), under('2019-03', 2)]);
    expect(spark?.lines).toEqual([
      [
        [0, 100],
        [100, 0],
      ],
    ]);
  });
});
