/** One grid of one edition, as it was opened. */
export interface KeptPlace {
  release: string;
  edition: number;
  kind: string;
  subject: string;
  /** Hash of the table as it was opened. */
  base: string;
}

export interface KeptRow {
  indicatorId: string;
  regionId: string;
  /** Null: not touched. */
  target: string | null;
  actual: string | null;
}

/** What was typed and not saved. */
export interface Kept {
  /** ISO 8601 */
  at: string;
  base: string;
  rows: readonly KeptRow[];
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const folderOf = ({ release, edition, kind, subject }: KeptPlace) =>
  `tongbao-entry/${[release, edition, kind, subject].join('/')}/`;

/** Keeps what is typed until it is saved; where the browser keeps nothing, leaving the page asks. */
export function keep(store: Store, place: KeptPlace, rows: readonly KeptRow[], at: string): void {
  try {
    if (rows.length === 0) store.removeItem(`${folderOf(place)}${place.base}`);
    else store.setItem(`${folderOf(place)}${place.base}`, JSON.stringify({ at, rows }));
  } catch {
    // Full, or switched off.
  }
}

/** What was kept for the table: as it is now, else as it was before somebody changed it; null: nothing. */
export function findKept(store: Store, place: KeptPlace): Kept | null {
  const folder = folderOf(place);
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
    .filter((key) => key.startsWith(folder))
    .sort((a, b) => Number(b.endsWith(place.base)) - Number(a.endsWith(place.base)));
  for (const key of keys) {
    const kept = parseKept(store.getItem(key), key.slice(folder.length));
    if (kept) return kept;
  }
  return null;
}

/** Forgets all that was kept for the table, whatever it was opened as. */
export function dropKept(store: Store, place: KeptPlace): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  for (const key of keys) if (key.startsWith(folderOf(place))) store.removeItem(key);
}

function parseKept(text: string | null, base: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { at, rows }: { at?: unknown; rows?: unknown } = value;
    if (typeof at !== 'string' || !Array.isArray(rows) || !rows.every(isKeptRow)) return null;
    return { at, base, rows };
  } catch {
    return null;
  }
}

function isKeptRow(value: unknown): value is KeptRow {
  if (typeof value !== 'object' || value === null) return false;
  const row: Partial<Record<keyof KeptRow, unknown>> = value;
  const isWords = (words: unknown) => words === null || typeof words === 'string';
  return (
    isWords(row.target) &&
    isWords(row.actual) &&
    typeof row.indicatorId === 'string' &&
    typeof row.regionId === 'string'
  );
}
