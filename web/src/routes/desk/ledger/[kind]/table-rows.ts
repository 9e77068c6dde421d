import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { keyedRows } from '#domain/ledger/row-keys.ts';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { Row } from '#lib/table/rows.ts';
import type { DeskLedgerTable, LedgerRow, LedgerRowSent } from '#server/schemas/ledger.ts';

type Table = Pick<DeskLedgerTable, 'kind' | 'rows'>;
/** What of a row is no cell: it stays with it. */
export type Rest = Omit<LedgerRow, 'cells'>;

/** The cells of a table by what tells its rows apart. */
export const keyRows = (table: Table): Row[] =>
  [...keyedRows(table)].map(([key, { cells }]) => ({ key, cells }));

export const restOf = (table: Table): ReadonlyMap<string, Rest> =>
  new Map([...keyedRows(table)].map(([key, { cells: _, ...rest }]) => [key, rest]));

/** The rows as they are sent: where each stood goes with it. */
export const sentRows = (rows: readonly Row[], rest: ReadonlyMap<string, Rest>): LedgerRowSent[] =>
  rows.map(({ key, cells }) => ({ ...rest.get(key), cells: { ...cells } }));

export interface PutCell {
  key: string;
  column: string;
  text: string;
}

/** Cells of several rows; a blank text takes a cell away. */
export function putCells(rows: readonly Row[], cells: readonly PutCell[]): Row[] {
  const byRow = Map.groupBy(cells, ({ key }) => key);
  return rows.map((row) => {
    const own = byRow.get(row.key);
    if (!own) return row;
    const put = Object.fromEntries(own.map(({ column, text }) => [column, text]));
    const all = Object.entries({ ...row.cells, ...put }).filter(([, text]) => text !== '');
    return { key: row.key, cells: Object.fromEntries(all) };
  });
}

/** Columns that name the document or list that a row is of. */
const WHOSE = ['doc_no', 'signed_on', 'document', 'list', 'scheme', 'assessment', 'year'] as const;

/** Of columns that say whose a table is, what every row says: a new one says it too. */
export function alikeIn(
  { kind, subject }: { kind: LedgerKind; subject: string },
  rows: readonly Row[],
): Readonly<Record<string, string>> {
  const column = LEDGER_SHAPES[kind].subject;
  const first = rows[0]?.cells ?? {};
  const same = WHOSE.flatMap((id) => {
    const text = first[id];
    const isSame = text !== undefined && rows.every(({ cells }) => cells[id] === text);
    return isSame ? [[id, text] as const] : [];
  });
  return { ...(column !== null && { [column]: subject }), ...Object.fromEntries(same) };
}
