import { identityColumns, type Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';
import { valueColumns } from './value-columns.ts';
import { pivotTable } from './pivot-table.ts';
import type { Table } from './table-shape.ts';

/** Gives the table of an extract to whoever writes it, of whichever records it is. */
export function withTable<Result>(extract: Extract, write: <R>(table: Table<R>) => Result): Result {
  const { selection } = extract;
  if (selection.pivot !== null) return write(pivotTable(extract, selection.pivot));
  return write({
    columns: longColumns(selection),
    records: extract.rows,
    figures: (row: Row) => [row],
  });
}

/** The columns of a table with a line a figure. */
export function longColumns(selection: Selection): Column<Row>[] {
  return [...identityColumns(selection), ...valueColumns(selection)];
}
