import { foldName } from '#domain/fold.ts';

/**
 * The name that shares most pairs of letters with a word; null: none shares half of them.
 * @example nearestName('初中近视率', ['初中生近视率', '孕妇贫血率']) // '初中生近视率'
 */
export function nearestName(word: string, names: readonly string[]): string | null {
  const wanted = pairsOf(word);
  const [best] = names
    .map((name) => ({ name, share: likeness(wanted, pairsOf(name)) }))
    .toSorted((a, b) => b.share - a.share);
  return best && best.share >= 0.5 ? best.name : null;
}

/** Twice what both have among what each has. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / Math.max(a.size + b.size, 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...` ${foldName(text)} `];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}
