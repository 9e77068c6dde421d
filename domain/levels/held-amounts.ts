import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { growthPairs } from '#domain/families.ts';
import { shiftMonth, type Period } from '#domain/period.ts';

/** An amount as it was printed: 183.2, one decimal. */
export interface PrintedAmount {
  value: number;
  decimals: number;
}

/** Finds what is held of an amount; null: nothing, or a sign for none. */
export type FindAmount = (
  levelId: string,
  regionId: string,
  period: Period,
) => PrintedAmount | null;

/** @example yearBefore({ start: '2019-01', end: '2019-06' }) // { start: '2018-01', end: '2018-06' } */
export function yearBefore({ start, end }: Period): Period {
  return { start: shiftMonth(start, -12), end: shiftMonth(end, -12) };
}

/**
 * The growth that follows from amounts: at current prices, as the dictionary says. What is printed beside
 * its amounts in a family's table is held against them there.
 */
export function followingRates(dictionary: Dictionary): ReadonlyMap<string, Indicator> {
  const ofFamilies = new Set(growthPairs(dictionary).map(({ growthId }) => growthId));
  const rates = dictionary.indicators.filter(
    ({ id, measure, levelId, prices }) =>
      measure === 'rate' && Boolean(levelId) && prices === 'current' && !ofFamilies.has(id),
  );
  return new Map(rates.map((one) => [one.id, one]));
}
