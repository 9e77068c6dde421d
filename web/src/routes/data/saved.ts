/** Queries that the reader named; kept in this browser alone. */
export interface SavedQuery {
  id: string;
  name: string;
  /** As in the address, without the question mark. */
  query: string;
}

const KEY = 'data.saved-queries';
export const LONGEST_NAME = 80;

/** Whatever else may lie there reads as none. */
export function parseSaved(text: string | null): SavedQuery[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(value: unknown): value is SavedQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, query }: { id?: unknown; name?: unknown; query?: unknown } = value;
  return typeof id === 'string' && typeof name === 'string' && typeof query === 'string';
}

/** With one more at the end; under a name that there is, the newer one takes its place. */
export function addSaved(list: readonly SavedQuery[], saved: SavedQuery): SavedQuery[] {
  const at = list.findIndex(({ name }) => name === saved.name);
  return at < 0 ? [...list, saved] : list.with(at, saved);
}

export function renameSaved(list: readonly SavedQuery[], id: string, name: string): SavedQuery[] {
  return list.map((one) => (one.id === id ? { ...one, name } : one));
}

/** Without one, and how it is put back where it was. */
export function dropSaved(list: readonly SavedQuery[], id: string) {
  const at = list.findIndex((one) => one.id === id);
  const dropped = list[at];
  const left = list.filter((one) => one.id !== id);
  const undo = (now: readonly SavedQuery[]) => (dropped ? now.toSpliced(at, 0, dropped) : [...now]);
  return { left, undo };
}

/** The name, or with the first number that makes it another than those there are. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) {
    const mark = ` ${count}`;
    free = `${name.slice(0, LONGEST_NAME - mark.length)}${mark}`;
  }
  return free;
}

type Place = Pick<Storage, 'getItem' | 'setItem'>;

export function readSaved(place: () => Place): SavedQuery[] {
  try {
    return parseSaved(place().getItem(KEY));
  } catch {
    // Storage may be forbidden.
    return [];
  }
}

/** False when the browser does not keep it. */
export function keepSaved(place: () => Place, list: readonly SavedQuery[]): boolean {
  try {
    place().setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
