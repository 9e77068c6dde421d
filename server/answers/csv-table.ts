import type { CsvCell } from '#server/formats/csv-write.ts';

/** A column of a table: its head and what stands under it. */
export type Column<Row> = readonly [head: string, value: (row: Row) => CsvCell];

/** Heads and rows as cells. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvCell[][] {
  const heads = columns.map(([head]) => head);
  return [heads, ...rows.map((row) => columns.map(([, value]) => value(row)))];
}
