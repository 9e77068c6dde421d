export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps something in the browser; null: nothing any more. False: the browser keeps nothing. */
export function keepIn(store: Store, name: string, value: object | null): boolean {
  try {
    if (value) store.setItem(name, JSON.stringify(value));
    else store.removeItem(name);
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

/** What was kept under a name; null: nothing that can be read. */
export function findIn(store: Store, name: string): unknown {
  try {
    const value: unknown = JSON.parse(store.getItem(name) ?? 'null');
    return value;
  } catch {
    return null;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row with its key, as it was kept. */
export function isKeptRow(
  value: unknown,
): value is { key: string; cells: Readonly<Record<string, string>> } {
  if (!isRecord(value)) return false;
  const { key, cells } = value;
  if (typeof key !== 'string' || !isRecord(cells)) return false;
  return Object.values(cells).every((text) => typeof text === 'string');
}
