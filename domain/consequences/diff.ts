import type { Piece } from './types.ts';

/**
 * Where two sentences differ, in stretches; numbers are kept whole, as half a number says nothing.
 * @example diffText('增长4.5%。', '增长4.8%。') // 增长 | −4.5 | +4.8 | %。
 */
export function diffText(before: string, after: string): Piece[] {
  const [old, now] = partsOfBoth(before, after);
  const common = longestCommon(old, now);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  for (const [atOld, atNow] of [...common, [old.length, now.length] as const]) {
    push(pieces, 'removed', old.slice(i, atOld));
    push(pieces, 'added', now.slice(j, atNow));
    push(pieces, 'same', old.slice(atOld, atOld + 1));
    [i, j] = [atOld + 1, atNow + 1];
  }
  return pieces;
}

/** As many pairs of parts are held against each other at the most: 40 MB. */
const MOST_PAIRS = 10_000_000;

/** Numbers with their sign and decimals, everything else by characters. */
const BY_CHARACTER = /[-−－]?\d+(?:\.\d+)?|./gsu;
/** What stands between commas. */
const BY_CLAUSE = /[^、，。；：,;:]*[、，。；：,;:]|[^、，。；：,;:]+/gsu;

/** Fine parts of what is as long as a sentence; of a list of a thousand names the names. */
function partsOfBoth(before: string, after: string): readonly [string[], string[]] {
  for (const parts of [BY_CHARACTER, BY_CLAUSE]) {
    const [old, now] = [before.match(parts) ?? [], after.match(parts) ?? []];
    if (old.length * now.length <= MOST_PAIRS) return [old, now];
  }
  return [[before], [after]];
}

function push(pieces: Piece[], kind: Piece['kind'], parts: readonly string[]): void {
  const text = parts.join('');
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/**
 * Places of a longest common subsequence, by the usual table of lengths from the end; a sentence
 * has about a hundred parts, and a list of names is cut into few enough.
 */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const best = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i * width + j] = best;
    }
  }
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}
