import { BOM, writeCsv } from '#server/formats/csv-write.ts';
import type { Extract } from './extract.ts';
import { withTable } from './table.ts';
import type { Table } from './table-shape.ts';

/** An extract as CSV: heads in the first line, figures with their printed decimals. */
export function exportCsv(extract: Extract, { bom }: { bom: boolean }): AsyncIterable<string> {
  return withTable(extract, (table) => writeTableCsv(table, bom ? BOM : ''));
}

/** @param start what stands before the heads */
export async function* writeTableCsv<R>(
  { columns, records }: Pick<Table<R>, 'columns' | 'records'>,
  start: string,
): AsyncGenerator<string> {
  yield start + writeCsv([columns.map(({ name }) => name)]);
  const cells = columns.map(({ value, text }) => text ?? value);
  for await (const portion of records()) {
    yield writeCsv(portion.map((record) => cells.map((cell) => cell(record))));
  }
}
