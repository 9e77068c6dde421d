import type { Column } from './columns.ts';
import type { Row } from './row.ts';

/** A table with its columns, whose records come some thousand at a time. */
export interface Table<R> {
  columns: readonly Column<R>[];
  records: () => AsyncIterable<readonly R[]>;
  /** The figures that a record is made of. */
  figures: (record: R) => readonly Row[];
}
