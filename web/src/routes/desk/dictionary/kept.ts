import { isTableId } from '#domain/dictionary-desk/shapes.ts';
import type { Row } from '#lib/table/rows.ts';
import type { Tables } from './rows.ts';

/** Edits of the dictionary that are not saved. */
export interface Kept {
  /** The load they began from. */
  load: number;
  /** The tables that differ, as they were then. */
  was: Tables;
  /** The same as they are meant to be. */
  mine: Tables;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameFor = (account: string) => `tongbao-dictionary/${account}`;

/** Keeps the edits of an account until they are saved. False: the browser keeps nothing. */
export function keep(store: Store, account: string, kept: Kept | null): boolean {
  try {
    if (kept) store.setItem(nameFor(account), JSON.stringify(kept));
    else store.removeItem(nameFor(account));
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

/** What was kept for an account; null: nothing that can be read. */
export function findKept(store: Store, account: string): Kept | null {
  try {
    const value: unknown = JSON.parse(store.getItem(nameFor(account)) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether an event of the store tells of the same edits in another tab. */
export const isOfAccount = (key: string | null, account: string) => key === nameFor(account);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { load, was, mine } = value;
  return typeof load === 'number' && isTables(was) && isTables(mine);
}

const isTables = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(
    ([table, rows]) => isTableId(table) && Array.isArray(rows) && rows.every(isRow),
  );

function isRow(value: unknown): value is Row {
  if (!isRecord(value)) return false;
  const { key, cells } = value;
  if (typeof key !== 'string' || !isRecord(cells)) return false;
  return Object.values(cells).every((text) => typeof text === 'string');
}
