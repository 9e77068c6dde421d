import { foldName } from '#domain/fold.ts';
import { editDistance } from '#server/tables/edit-distance.ts';
import { isWiderWord } from './levels.ts';
import type { BookIndicator, BookRegion, NameBook } from './name-book.ts';
import { isAlike } from './settle-unit.ts';

/** The known names that are most like an unknown one, the likest first. */
export interface LikeNames {
  regions: (name: string) => readonly BookRegion[];
  /** Of those in a unit. */
  indicators: (name: string, unit: string | null) => readonly BookIndicator[];
}

const MOST = 3;
const LONGEST_NAME = 60;
/** Whoever has more unknown names has another dictionary, and likenesses help nobody. */
const MOST_NAMES = 100;

export function openLikeNames({ regions, indicators }: NameBook): LikeNames {
  let asked = 0;
  const may = () => (asked += 1) <= MOST_NAMES;
  return {
    regions: (name) => (may() ? likest(regionsLike(regions, name), name) : []),
    indicators: (name, unit) =>
      may()
        ? likest(
            indicators.filter((one) => unit === null || isAlike(one.unit, unit)),
            name,
          )
        : [],
  };
}

/** 全国 shares letters with 全市, but is no place of the office's own. */
function regionsLike(regions: readonly BookRegion[], name: string): readonly BookRegion[] {
  return isWiderWord(name) ? regions.filter(({ kind }) => kind === 'wider') : regions;
}

/** Only names that share more than half of their letters. */
function likest<T extends { name: string; names: readonly string[] }>(
  entries: readonly T[],
  name: string,
): readonly T[] {
  const wanted = foldName(name).slice(0, LONGEST_NAME);
  const near = entries.map((entry) => {
    const distances = [entry.name, ...entry.names].map((one) =>
      editDistance(wanted, foldName(one).slice(0, LONGEST_NAME)),
    );
    return { entry, distance: Math.min(...distances) };
  });
  return near
    .filter(({ distance }) => distance * 2 <= wanted.length)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}
