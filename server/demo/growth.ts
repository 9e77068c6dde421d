import type { Profile } from './made-up.ts';
import { openRandom } from './random.ts';

/** How much of a month's deviation the next one keeps. */
const KEPT = 0.8;
/** Nothing falls by more than all of it. */
const LEAST = -100;

/** Growth since January, in percent, by the year and its month (1 to 12). */
export type GrowthPath = (year: number, month: number) => number;

/**
 * A region's growth: its own trend, which shifts a little every year, and months that stray from it
 * and come back. Cumulated from January on, so that the later the month the steadier the figure.
 */
export function growthPath(
  { trend, spread, noise }: Profile,
  key: readonly (string | number)[],
  firstYear: number,
): GrowthPath {
  const chance = openRandom(...key);
  const own = trend + spread * chance.normal();
  const years: number[][] = [];
  let stray = chance.normal();
  const addYear = () => {
    const level = own + (spread / 4) * chance.normal();
    let sum = 0;
    const months = Array.from({ length: 12 }, (_, index) => {
      stray = KEPT * stray + Math.sqrt(1 - KEPT ** 2) * chance.normal();
      sum += level + noise * stray;
      return Math.max(LEAST, sum / (index + 1));
    });
    years.push(months);
  };
  return (year, month) => {
    while (years.length <= year - firstYear) addYear();
    return years[year - firstYear]?.[month - 1] ?? trend;
  };
}
