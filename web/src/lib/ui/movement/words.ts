import { COMPARISON_NAMES, WITHHELD_NAMES } from '#domain/movement/names.ts';
import type { Since } from '#server/schemas/movement.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';
import { formatSigned } from '#lib/format/number.ts';

type RankMove = Since['rank'];

export type SinceKey = 'sincePrevious' | 'sinceYear';

interface Words {
  /** How a rank moved: 前移 2 位. */
  places: (gained: number) => string;
  /** A rank's move in its parts: what one did oneself, and what the others did. */
  parts: (own: number, others: number) => string;
}

const words = inLanguage<Words>({
  zh: {
    places: (gained) =>
      gained === 0 ? '位次不变' : gained > 0 ? `前移 ${gained} 位` : `后移 ${-gained} 位`,
    parts: (own, others) => `（自身${movedZh(own)}，他人变动使之${movedZh(others)}）`,
  },
  en: {
    places: (gained) =>
      gained === 0
        ? 'same rank'
        : `${gained > 0 ? 'up' : 'down'} ${Math.abs(gained)} ${Math.abs(gained) === 1 ? 'place' : 'places'}`,
    parts: (own, others) => ` (own change ${signed(own)}, others’ ${signed(others)})`,
  },
});

const movedZh = (places: number) =>
  places === 0 ? '不动' : places > 0 ? `前移 ${places} 位` : `后移 ${-places} 位`;
const signed = (places: number) => (places === 0 ? '0' : formatSigned(places, 0));

export const WITHHELD_WORDS = namesOf(WITHHELD_NAMES);

/** Against what a change is counted. */
export const COMPARISON_WORDS = namesOf(COMPARISON_NAMES);
/** The same by the fields of a reply. */
export const SINCE_WORDS: Readonly<Record<SinceKey, string>> = {
  sincePrevious: COMPARISON_WORDS.previous,
  sinceYear: COMPARISON_WORDS['year-before'],
};

export const placesWords = words.places;

/**
 * How a rank moved and why: 前移 2 位（自身前移 1 位，他人变动使之前移 1 位）; the parts only where both moved it.
 */
export function rankMoveWords({ gained, own, others }: RankMove): string | null {
  if (gained === null) return null;
  const whole = words.places(gained);
  if (!own || !others) return whole;
  return whole + words.parts(own, others);
}

/** What moved: the gap; without a target the figure itself. */
export const movedOf = ({ gap, actual }: Since): Since['gap'] =>
  gap.withheld === 'no-target' ? actual : gap;

/** Whether anything at all can be said of a change since then. */
export const hasMoved = (since: Since): boolean =>
  movedOf(since).change !== null || since.rank.gained !== null;
