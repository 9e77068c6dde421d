import { foldName } from '#domain/fold.ts';
import { editDistance } from '#server/tables/edit-distance.ts';
import type { BookIndicator, BookRegion, NameBook } from './name-book.ts';
import { isAlike } from './settle-unit.ts';

const MOST = 3;
const LONGEST_NAME = 60;

/** The indicators in a unit whose names are most like one, the likest first. */
export function likeIndicators(
  book: NameBook,
  name: string,
  unit: string | null,
): readonly BookIndicator[] {
  return likest(
    book.indicators.filter((one) => unit === null || isAlike(one.unit, unit)),
    name,
  );
}

export function likeRegions(book: NameBook, name: string): readonly BookRegion[] {
  return likest(book.regions, name);
}

/** Only names that share more than half of their letters: others help nobody. */
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
