import { createHash } from 'node:crypto';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { LedgerCells, LedgerTable } from '#domain/ledger/types.ts';
import type { PrintedTable } from '#domain/printed.ts';

const PLACES: ReadonlySet<string> = new Set(['row', 'column', 'from', 'filledIn']);

/** SHA-256 of what a table says, not of where it lay: renamed, re-encoded or laid out anew it is the same. */
export function tableHash(table: PrintedTable): string {
  const { file: _, sheet: __, ...content } = isLedger(table) ? withPairs(table) : table;
  const words = JSON.stringify(content, (key, value: unknown) =>
    PLACES.has(key) ? undefined : value,
  );
  return createHash('sha256').update(words).digest('hex');
}

/** Cells in the order of their names, which may be words for places too: 来源, from. */
function withPairs(table: LedgerTable) {
  const rows = table.rows.map(({ cells, extra = {}, isTotal }) => {
    return [sorted(cells), sorted(extra), ...(isTotal === true ? [isTotal] : [])];
  });
  return { ...table, rows };
}

const sorted = (cells: LedgerCells) => Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));

/** Of a tidy CSV: of its text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
