import type { Decimal } from '#domain/decimal.ts';
import type { Dictionary, Indicator, Prices } from '#domain/dictionary.ts';
import { growthPairs } from '#domain/families.ts';
import { compareGrowth, type ComparedGrowth } from './compare-growth.ts';

/** Why a growth is not worked out from its amounts. */
export const NOT_RECOMPUTED = [
  'constant-prices',
  'prices-not-said',
  'no-growth-printed',
  'no-current',
  'no-previous',
  'previous-not-positive',
] as const;
export type NotRecomputed = (typeof NOT_RECOMPUTED)[number];

/** What of it is known: null is not. */
export type GrowthParts = Record<'printed' | 'current' | 'previous', Decimal | null>;

/**
 * The growth that the amounts give beside the printed one, or why there is none to tell.
 * @example recomputeGrowth('constant', { printed: 8.1, current: 183.2, previous: 170.0 }) // 'constant-prices'
 */
export function recomputeGrowth(
  prices: Prices | null,
  { printed, current, previous }: GrowthParts,
): ComparedGrowth | NotRecomputed {
  if (prices === 'constant') return 'constant-prices';
  if (prices === null) return 'prices-not-said';
  if (printed === null) return 'no-growth-printed';
  if (current === null) return 'no-current';
  if (previous === null) return 'no-previous';
  return compareGrowth({ printed, current, previous }) ?? 'previous-not-positive';
}

/** At which prices a growth is; what is printed beside its amounts in a family's table is at current ones. */
export function pricesOf(
  { id, prices = null }: Pick<Indicator, 'id' | 'prices'>,
  dictionary: Pick<Dictionary, 'families'>,
): Prices | null {
  return (
    prices ?? (growthPairs(dictionary).some(({ growthId }) => growthId === id) ? 'current' : null)
  );
}
