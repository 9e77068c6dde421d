import type { PrintedTable } from '../printed.ts';
import { LEDGER_KINDS, type LedgerKind, type LedgerTable } from './types.ts';

const KINDS: ReadonlySet<string> = new Set(LEDGER_KINDS);

/** @example isLedgerKind('tasks') // true */
export function isLedgerKind(kind: string): kind is LedgerKind {
  return KINDS.has(kind);
}

/** What documents lay down, and what came of it: of no release, and without figures of the dictionary. */
export function isLedger(table: PrintedTable): table is LedgerTable {
  return isLedgerKind(table.kind);
}

/** What all places have alike: it says nothing that is true or made up of one. */
export const REFERENCE_KINDS: readonly LedgerKind[] = ['ordered-scales', 'day-calendars'];

export function isReference(kind: string): boolean {
  return isLedgerKind(kind) && REFERENCE_KINDS.includes(kind);
}
