/** Which syllables a typed word meets. */
export interface SyllableMatch {
  /** Their places, in order. */
  syllables: number[];
  /** Whether they stand next to one another. */
  isRun: boolean;
}

type Syllables = readonly (readonly string[])[];

/**
 * Letters as pinyin: each syllable in full or by any beginning of it, so that `gdzc`, `gudingzichan`
 * and `gudzc` all meet 固定资产; else single initials with up to half of the syllables left out: `gtz`.
 * @example matchSyllables([['gu'], ['ding'], ['zi'], ['chan']], 'dzch') // { syllables: [1, 2, 3], isRun: true }
 */
export function matchSyllables(syllables: Syllables, wanted: string): SyllableMatch | null {
  if (!/^[a-z\d]+$/.test(wanted)) return null;
  for (let start = 0; start < syllables.length; start += 1) {
    const count = countRun(syllables, start, wanted);
    if (count !== null) {
      return { syllables: Array.from({ length: count }, (_, step) => start + step), isRun: true };
    }
  }
  // Of a long name a few letters are met by chance: any four z.
  const isEnough = wanted.length > 1 && wanted.length * 2 >= syllables.length;
  const initials = isEnough ? findInitials(syllables, wanted) : null;
  return initials && { syllables: initials, isRun: false };
}

/** How many syllables from a place on the letters use up; null: they don't fit. */
function countRun(syllables: Syllables, at: number, rest: string): number | null {
  if (rest === '') return 0;
  for (const reading of syllables[at] ?? []) {
    // The longest piece first: `xian` is one syllable before it is two.
    for (let length = commonStart(reading, rest); length > 0; length -= 1) {
      const count = countRun(syllables, at + 1, rest.slice(length));
      if (count !== null) return count + 1;
    }
  }
  return null;
}

function commonStart(reading: string, letters: string): number {
  let length = 0;
  while (length < reading.length && reading[length] === letters[length]) length += 1;
  return length;
}

/** The first syllables that begin with the letters, one each, in order. */
function findInitials(syllables: Syllables, letters: string): number[] | null {
  const places: number[] = [];
  for (const letter of letters) {
    const from = (places.at(-1) ?? -1) + 1;
    const at = syllables.findIndex(
      (readings, index) => index >= from && readings.some((reading) => reading.startsWith(letter)),
    );
    if (at === -1) return null;
    places.push(at);
  }
  return places;
}
