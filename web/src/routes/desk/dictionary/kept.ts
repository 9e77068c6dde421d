import { findIn, isKeptRow, isRecord, keepIn, type Store } from '#lib/table/kept.ts';
import { isTableId } from '#domain/dictionary-desk/shapes.ts';
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

const nameFor = (account: string) => `tongbao-dictionary/${account}`;

/** Keeps the edits of an account until they are saved. False: the browser keeps nothing. */
export const keep = (store: Store, account: string, kept: Kept | null): boolean =>
  keepIn(store, nameFor(account), kept);

/** What was kept for an account; null: nothing that can be read. */
export function findKept(store: Store, account: string): Kept | null {
  const value = findIn(store, nameFor(account));
  return isKept(value) ? value : null;
}

/** Whether an event of the store tells of the same edits in another tab. */
export const isOfAccount = (key: string | null, account: string) => key === nameFor(account);

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { load, was, mine } = value;
  return typeof load === 'number' && isTables(was) && isTables(mine);
}

const isTables = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(
    ([table, rows]) => isTableId(table) && Array.isArray(rows) && rows.every(isKeptRow),
  );
