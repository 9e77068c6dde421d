import type { SearchOption } from './kinds.ts';
import { findEntries, type Found } from './match.ts';

/** A region's line of an indicator. */
export interface Pair {
  region: SearchOption;
  indicator: SearchOption;
}

/** So many of each are paired: beyond, a query says too little. */
const MOST_REGIONS = 3;
const MOST_INDICATORS = 6;

/**
 * Regions and indicators that a query of two words names together, in either order: 昌江 外资. Without a
 * space between them the region is named in full, by one of its names: 昌江外资, 外资昌江.
 */
export function findPairs(options: readonly SearchOption[], query: string): Pair[] {
  const regions = options.filter(({ kind }) => kind === 'region');
  const indicators = options.filter(({ kind }) => kind === 'indicator');
  const found = splits(query, regions).flatMap(([one, other]) => {
    const named = best(findEntries(regions, one), MOST_REGIONS);
    if (named.length === 0) return [];
    const measured = best(findEntries(indicators, other), MOST_INDICATORS);
    return named.flatMap((region) => measured.map((indicator) => ({ region, indicator })));
  });
  return [...new Map(found.map((pair) => [pairId(pair), pair])).values()];
}

const best = (found: readonly Found<SearchOption>[], most: number) =>
  found.slice(0, most).map(({ entry }) => entry);

/** How a pair is known. @example pairId({ region: leping, indicator: gdp }) // 'leping gdp' */
export const pairId = ({ region, indicator }: Pair): string => `${region.id} ${indicator.id}`;

/** Which part may name the region, and which the indicator. */
function splits(query: string, regions: readonly SearchOption[]): [string, string][] {
  const words = query.trim().split(/\s+/u);
  if (words.length > 1) {
    return words.slice(1).flatMap((_, at): [string, string][] => {
      const [before, after] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
      return [
        [before, after],
        [after, before],
      ];
    });
  }
  const [word = ''] = words;
  return regions
    .flatMap(({ terms }) => terms.map(({ text }) => text))
    .filter((name) => name.length > 1 && word.length > name.length)
    .flatMap((name): [string, string][] => [
      ...(word.startsWith(name) ? [[name, word.slice(name.length)] as [string, string]] : []),
      ...(word.endsWith(name) ? [[name, word.slice(0, -name.length)] as [string, string]] : []),
    ]);
}
