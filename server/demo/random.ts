/** Chance that can be repeated: the same key gives the same numbers, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** Around 0 with a spread of 1; never beyond 6. */
  normal: () => number;
}

/**
 * A stream of its own for each key, so that one more region or month leaves all others as they were.
 * @example openRandom(7, 'growth', 'gdp', 'jia').next() // 0.…, every time
 */
export function openRandom(...key: readonly (string | number)[]): Random {
  let state = hash(key.join('\n'));
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // Twelve at once: no logarithm, whose last digit is the machine's own.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
  return { next, normal };
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
