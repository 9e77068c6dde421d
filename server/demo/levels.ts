import { decimal, multiply, round, type Decimal } from '#domain/decimal.ts';
import { openRandom } from './random.ts';

/** Decimals of an amount in 亿元. */
export const LEVEL_DECIMALS = 2;

/** The amount since January, by the year and its month. */
export type LevelPath = (year: number, month: number) => Decimal;

/**
 * Amounts that agree with printed growth: this year's is last year's grown by it. The year before the
 * first, from which all follow, is spread over its months with a season.
 */
export function levelPath(
  printedGrowth: (year: number, month: number) => number,
  key: readonly (string | number)[],
  firstYear: number,
): LevelPath {
  const before = baseYear(key);
  const known = new Map<number, Decimal>();
  const at: LevelPath = (year, month) => {
    if (year < firstYear) return before[month - 1] ?? decimal(0, LEVEL_DECIMALS);
    const place = year * 12 + month;
    const found = known.get(place);
    if (found) return found;
    const factor = decimal(1 + printedGrowth(year, month) / 100, 3);
    const level = round(multiply(at(year - 1, month), factor), LEVEL_DECIMALS);
    known.set(place, level);
    return level;
  };
  return at;
}

function baseYear(key: readonly (string | number)[]): Decimal[] {
  const chance = openRandom(...key);
  const size = 60 + 180 * chance.next();
  let sum = 0;
  return Array.from({ length: 12 }, (_, index) => {
    // The year begins slowly and ends in a hurry.
    const season = 0.8 + (0.4 * index) / 11 + 0.1 * (chance.next() - 0.5);
    sum += (size / 12) * season;
    return decimal(sum, LEVEL_DECIMALS);
  });
}
