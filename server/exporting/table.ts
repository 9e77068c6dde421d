import { identityColumns, type Column } from './columns.ts';
import type { Extract } from './extract.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';
import { valueColumns } from './value-columns.ts';
import { wideTable } from './wide.ts';

/** A table with its columns, whose records come some thousand at a time. */
export interface Table<R> {
  columns: readonly Column<R>[];
  records: () => AsyncIterable<readonly R[]>;
  /** The figures that a record is made of. */
  figures: (record: R) => readonly Row[];
}

/** Gives the table of an extract to whoever writes it, of whichever records it is. */
export function withTable<Result>(extract: Extract, write: <R>(table: Table<R>) => Result): Result {
  const { selection } = extract;
  if (selection.across !== null) return write(wideTable(extract, selection.across));
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
