/** A value of a cell, by the load that brought it. */
export interface Brought {
  loadId: number;
  /** When that load was made; ISO 8601. */
  at: string;
  /** The load that took it back, and when; null: it was not. */
  undoneBy: number | null;
  undoneAt: string | null;
}

/** A span of time in which a value was the one that counted. */
export interface Vintage<T> {
  value: T;
  from: string;
  /** Null: it counts still. */
  to: string | null;
}

/**
 * When each value of one cell counted, oldest first. A load that was taken back gives way to the value
 * before it, which then counts a second time.
 * @example vintagesOf([load 1, load 2 undone by 3]) // 1 until 2, 2 until 3, 1 since 3
 */
export function vintagesOf<T extends Brought>(values: readonly T[]): Vintage<T>[] {
  const moments = new Map<number, string>();
  for (const { loadId, at, undoneBy, undoneAt } of values) {
    moments.set(loadId, at);
    if (undoneBy !== null && undoneAt !== null) moments.set(undoneBy, undoneAt);
  }
  const spans: { value: T | null; from: string }[] = [];
  for (const [load, from] of [...moments].sort(([a], [b]) => a - b)) {
    const value = valueAt(values, load);
    if (value !== (spans.at(-1)?.value ?? null)) spans.push({ value, from });
  }
  return spans.flatMap(({ value, from }, index) => {
    return value ? [{ value, from, to: spans[index + 1]?.from ?? null }] : [];
  });
}

function valueAt<T extends Brought>(values: readonly T[], load: number): T | null {
  const counted = values.filter(
    ({ loadId, undoneBy }) => loadId <= load && (undoneBy === null || undoneBy > load),
  );
  return counted.reduce<T | null>(
    (best, one) => (best && best.loadId > one.loadId ? best : one),
    null,
  );
}
