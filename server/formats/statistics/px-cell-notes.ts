import type { CubeDimension } from './cube.ts';
import type { PxLookup } from './px-lookup.ts';
import { withLines } from './px-variables.ts';

/** Of more kinds of stars in one file nobody makes sense. */
const MOST_PATTERNS = 64;

/**
 * The notes of cells: CELLNOTE("*","云汀市","2019")="…", a value or a star for each variable in the order
 * of the file. Found by which of them are stars, so that many notes cost no more than one.
 */
export function readCellNotes(
  px: PxLookup,
  dimensions: readonly CubeDimension[],
): (place: readonly number[]) => string | null {
  const patterns = new Map<string, { stars: readonly boolean[]; notes: Map<string, string> }>();
  for (const { keys, values } of ['CELLNOTE', 'CELLNOTEX'].flatMap((name) => px.all(name))) {
    if (keys.length !== dimensions.length) continue;
    const stars = keys.map((key) => key === '*');
    const pattern = patterns.get(stars.join()) ?? { stars, notes: new Map<string, string>() };
    if (patterns.size >= MOST_PATTERNS && !patterns.has(stars.join())) continue;
    patterns.set(stars.join(), pattern);
    pattern.notes.set(JSON.stringify(keys), withLines(values.map(({ text }) => text).join('')));
  }
  const all = [...patterns.values()];
  return (place) => {
    const found = all.flatMap(({ stars, notes }) => {
      const keys = place.map((at, index) =>
        stars[index] === true ? '*' : (dimensions[index]?.categories[at]?.label ?? ''),
      );
      return notes.get(JSON.stringify(keys)) ?? [];
    });
    return found.length > 0 ? found.join('；') : null;
  };
}
