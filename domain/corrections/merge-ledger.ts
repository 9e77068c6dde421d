import { keyedRows, rowName } from '../ledger/row-keys.ts';
import { LEDGER_SHAPES } from '../ledger/shapes.ts';
import type { LedgerTable } from '../ledger/types.ts';
import { lackingWords } from './lacking.ts';
import type { Merged } from './merged.ts';

/** Rows of one table of the ledger, by the keys of its shape. */
export function mergeLedger(stood: LedgerTable, later: LedgerTable): Merged<LedgerTable> {
  const shape = LEDGER_SHAPES[later.kind];
  const [known, now] = [keyedRows(stood), keyedRows(later)];
  const lacking = [...known].filter(([key]) => !now.has(key));
  if (lacking.length === 0) return { table: later, lacking: [] };
  const { file, sheet } = stood;
  const rows = [...known].map(
    ([key, old]) => now.get(key) ?? { ...old, from: old.from ?? { file, sheet } },
  );
  const added = [...now].flatMap(([key, row]) => (known.has(key) ? [] : row));
  const notes = [...new Set([...stood.notes, ...later.notes])];
  return {
    table: { ...later, title: stood.title, notes, rows: [...rows, ...added] },
    lacking: lacking.map(([, { cells }]) => lackingWords(rowName(shape, cells))),
  };
}
