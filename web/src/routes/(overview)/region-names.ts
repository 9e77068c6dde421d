import type { RegionRef } from '#server/schemas/scalars.ts';
import { WORDS } from './words.ts';

const MOST = 4;

/** Regions that share a place, by name; a long row of them is cut and counted. */
export function namesOf(regions: readonly RegionRef[]): string {
  const names = regions.slice(0, MOST).map(({ shortName }) => shortName);
  const rest = regions.length - names.length;
  return names.join(WORDS.join) + (rest > 0 ? WORDS.join + WORDS.othersMoved(rest) : '');
}
