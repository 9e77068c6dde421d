import { matchSyllables } from './syllables.ts';

/** One way to call a thing; `pinyin` a syllable a character, other readings after slashes. */
export interface Term {
  text: string;
  pinyin: string;
}

export interface Searchable {
  name: string;
  terms: readonly Term[];
}

/** Characters of a text, from one up to another. */
export type Span = readonly [start: number, end: number];

export interface Found<Entry> {
  entry: Entry;
  /** What of its names was met. */
  text: string;
  /** Where in it, to be set off. */
  spans: readonly Span[];
}

/** Better first: all of it, its beginning, the beginning of a word, within, initials with others between. */
type Tier = 0 | 1 | 2 | 3 | 4;

interface Match {
  tier: Tier;
  spans: readonly Span[];
}

/**
 * What a query meets, by any name, typed as it is written or in pinyin, in full, in initials or mixed.
 * The better match comes first, of equal ones the earlier and shorter, then the order of the entries.
 */
export function findEntries<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
): Found<Entry>[] {
  const wanted = fold(query).trim().replaceAll(/\s+/g, ' ');
  if (wanted === '') return [];
  return entries
    .flatMap((entry) => bestOf(entry, wanted) ?? [])
    .toSorted((a, b) => compare(a, b))
    .map(({ entry, text, spans }) => ({ entry, text, spans }));
}

type Candidate<Entry> = Found<Entry> & Match & { isName: boolean };

function bestOf<Entry extends Searchable>(entry: Entry, wanted: string): Candidate<Entry> | null {
  const candidates = entry.terms.flatMap((term) => {
    const match = matchTerm(term, wanted);
    return match ? [{ ...match, entry, text: term.text, isName: term.text === entry.name }] : [];
  });
  // Of equal matches the name itself is shown, not another word for it.
  return (
    candidates.toSorted((a, b) => compare(a, b) || Number(b.isName) - Number(a.isName))[0] ?? null
  );
}

type Ranked = Match & { text: string; isName: boolean };

function compare(a: Ranked, b: Ranked): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  const start = ({ spans }: Match) => spans[0]?.[0] ?? 0;
  if (a.isName !== b.isName && a.tier > 0) return Number(b.isName) - Number(a.isName);
  return start(a) - start(b) || a.text.length - b.text.length;
}

/** @example matchTerm({ text: '固定资产投资', pinyin: 'gu ding zi chan tou zi' }, 'gdzc') // tier 1, [[0, 4]] */
export function matchTerm({ text, pinyin }: Term, wanted: string): Match | null {
  const written = matchText(fold(text), wanted);
  if (pinyin === '' || (written !== null && written.tier <= 1)) return written;
  const typed = matchPinyin(text, pinyin, wanted.replaceAll(' ', ''));
  return written === null || (typed !== null && typed.tier < written.tier) ? typed : written;
}

function matchText(text: string, wanted: string): Match | null {
  const at = wordStart(text, wanted) ?? text.indexOf(wanted);
  if (at === -1) return null;
  const spans: Span[] = [[at, at + wanted.length]];
  if (at === 0) return { tier: text === wanted ? 0 : 1, spans };
  return { tier: isWordStart(text, at) ? 2 : 3, spans };
}

/** Where a word begins so; null: none does. */
function wordStart(text: string, wanted: string): number | null {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isWordStart(text, at)) return at;
  }
  return null;
}

/** Chinese sets no spaces: there only the beginning of a name, or what follows a sign, begins a word. */
function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

function matchPinyin(text: string, pinyin: string, wanted: string): Match | null {
  const tokens = [...text.matchAll(/\p{Script=Han}|[a-z\d]+/giu)];
  const met = matchSyllables(
    pinyin.split(' ').map((readings) => readings.split('/')),
    wanted,
  );
  if (!met) return null;
  const spans = met.syllables.map((index): Span => {
    const token = tokens[index];
    return [token?.index ?? 0, (token?.index ?? 0) + (token?.[0].length ?? 0)];
  });
  const tier = met.isRun ? (met.syllables[0] === 0 ? 1 : 3) : 4;
  return { tier, spans: joined(spans) };
}

/** Spans that touch become one. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((before, [start, end]) => {
    const last = before.at(-1);
    return last?.[1] === start
      ? [...before.slice(0, -1), [last[0], end]]
      : [...before, [start, end]];
  }, []);
}

/** Small letters, and full-width signs as half-width ones; as long as before, so that places stay. */
function fold(text: string): string {
  return [...text]
    .map((character) => {
      const folded = character.normalize('NFKC').toLowerCase();
      return folded.length === character.length ? folded : character;
    })
    .join('');
}
