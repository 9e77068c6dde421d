/** The same thing before and after; null where it is not there. */
export interface Pair<T> {
  before: T | null;
  after: T | null;
}

/**
 * Pairs what has the same key: those of after in their order, then what is only in before.
 * Keys are unique within each side.
 * @example matchByKey(['a1', 'b1'], ['b2', 'c2'], firstLetter) // b1–b2, null–c2, a1–null
 */
export function matchByKey<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): Pair<T>[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((one) => ({ before: old.get(keyOf(one)) ?? null, after: one })),
    ...before.filter((one) => !now.has(keyOf(one))).map((one) => ({ before: one, after: null })),
  ];
}
