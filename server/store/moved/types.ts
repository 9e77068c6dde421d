/** A value as either engine gives it. */
export type Cell = number | string | Uint8Array | null;
export type Row = readonly Cell[];

/** A table that both engines have, and how its rows follow one another: by its key, texts by their bytes. */
export interface MovedTable {
  name: string;
  columns: readonly MovedColumn[];
  /** Names of columns. */
  key: readonly string[];
  /** Its rows point at one another, so that they come all at once. */
  isWhole: boolean;
}

export interface MovedColumn {
  name: string;
  kind: 'integer' | 'text' | 'blob';
}

/** Rows as they stood at one moment, whatever is written meanwhile. */
export interface RowReader {
  count: (table: MovedTable) => Promise<number>;
  /** In the order of the key, some at a time. @param after the key of the row before the first one */
  read: (table: MovedTable, after: Row | null) => AsyncIterable<readonly Row[]>;
}

/** How far a table has come. */
export interface Arrived {
  rows: number;
  /** The key of the last one; null: there is none yet. */
  after: Row | null;
}

/** The values of a row's key. */
export function keyOf({ columns, key }: MovedTable, row: Row): Row {
  return key.map((name) => row[columns.findIndex((column) => column.name === name)] ?? null);
}
