import type { RegionKind } from './dictionary.ts';

interface Placed {
  kind: RegionKind;
}

/** Whether it lies outside the office's place: its figures are reference, and nothing follows from them. */
export const isWider = ({ kind }: Placed): boolean => kind === 'wider';

/**
 * The regions that an office answers for: who is ranked, added, counted and asked for figures.
 * @example ownRegions([jingdezhen, leping, nation]) // [jingdezhen, leping]
 */
export function ownRegions<T extends Placed>(regions: readonly T[]): readonly T[] {
  return regions.some(isWider) ? regions.filter((one) => !isWider(one)) : regions;
}

/** The others, for what is shown beside. @example widerRegions([jingdezhen, nation]) // [nation] */
export function widerRegions<T extends Placed>(regions: readonly T[]): readonly T[] {
  return regions.filter(isWider);
}
