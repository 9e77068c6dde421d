import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerColumn } from '#domain/ledger/types.ts';
import type { Row } from '#lib/table/rows.ts';
import type { LedgerDraft } from './draft.svelte.ts';

/** The columns of a table that something stands in, or should; of those that all rows have alike none. */
export function columnsOf(
  { kind, rows, alike }: Pick<LedgerDraft, 'kind' | 'rows' | 'alike'>,
  isAll: boolean,
): readonly LedgerColumn[] {
  const { columns, keys } = LEDGER_SHAPES[kind];
  if (isAll) return columns;
  const isFilled = (id: string) => rows.some(({ cells }) => (cells[id] ?? '') !== '');
  return columns.filter(
    ({ id, required }) =>
      !(id in alike) && (required === true || keys.includes(id) || isFilled(id)),
  );
}

/** Heads that the kind does not know, of all rows. */
export function otherHeads(rows: readonly Row[], extraOf: (key: string) => object): string[] {
  return [...new Set(rows.flatMap(({ key }) => Object.keys(extraOf(key))))];
}

/**
 * Texts from a spreadsheet, put down from a cell: rows below one another, cells side by side.
 * @example parsePasted('甲\t1\n乙\t2') // [['甲', '1'], ['乙', '2']]
 */
export const parsePasted = (text: string): string[][] =>
  text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
