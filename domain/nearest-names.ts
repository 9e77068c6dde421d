import { foldName } from './fold.ts';

/** From here on a name is near: half of its pairs of letters are shared. */
const NEAR = 0.5;
/** Of a name of which two neighbouring letters are swapped: in a short one no pair remains of it. */
const SWAPPED = 0.9;

/**
 * The name that shares most pairs of letters with a word; null: none shares half of them.
 * @example nearestName('初中近视率', ['初中生近视率', '孕妇贫血率']) // '初中生近视率'
 */
export const nearestName = (word: string, names: readonly string[]): string | null =>
  nearestBy(word, names, (name) => [name], NEAR)[0] ?? null;

/**
 * What is called most like a word by any of its names, nearest first, without what shares less than
 * four in ten of its pairs of letters: those who see it choose.
 * @example nearestNamed('lepin', regions, ({ id, name }) => [id, name])[0]?.name // '乐平市'
 */
export const nearestNamed = <One>(
  word: string,
  known: readonly One[],
  namesOf: (one: One) => readonly string[],
): One[] => nearestBy(word, known, namesOf, 0.4);

function nearestBy<One>(
  word: string,
  known: readonly One[],
  namesOf: (one: One) => readonly string[],
  least: number,
): One[] {
  const wanted = foldName(word);
  return known
    .map((one) => ({
      one,
      share: Math.max(0, ...namesOf(one).map((name) => likeness(wanted, foldName(name)))),
    }))
    .filter(({ share }) => share >= least)
    .toSorted((a, b) => b.share - a.share)
    .map(({ one }) => one);
}

/** Twice the pairs of letters that both have among those that each has. */
function likeness(word: string, name: string): number {
  if (isSwapped(word, name)) return SWAPPED;
  const [a, b] = [pairsOf(word), pairsOf(name)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / Math.max(a.size + b.size, 1);
}

/** Whether two neighbouring letters stand the other way round, and all others alike: gpd, gdp. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    at >= 0 &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...` ${text} `];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}
