import type { HeadLevel } from './head-level.ts';
import type { PlacedText } from './sections.ts';
import { readHead } from './words/head-facts.ts';

/** A line that is indented, or begins with 其中, is part of the one above it. */
export function parentsOf(
  { side }: HeadLevel,
  places: readonly PlacedText[],
): Map<PlacedText, string> {
  const parents = new Map<PlacedText, string>();
  if (side !== 'before') return parents;
  const above: { indent: number; name: string }[] = [];
  for (const place of places) {
    const { name, indent, isSub } = readHead(place.text);
    const own = /其中|#|＃/u.test(place.text) ? indent + 1 : indent;
    while ((above.at(-1)?.indent ?? -1) >= own) above.pop();
    const parent = above.at(-1);
    if (parent !== undefined && (isSub || own > 0)) parents.set(place, parent.name);
    // What stands under the name behind 其中： is another part of the same.
    above.push({ indent: place.text.includes('其中') ? own + WIDTH_OF_WHICH : own, name });
  }
  return parents;
}

const WIDTH_OF_WHICH = 6;
