import { BOM, writeCell, writeCsv } from '#server/formats/csv-write.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import { inTexts } from './in-texts.ts';
import { withTable } from './table.ts';
import { withReasons } from './reason-column.ts';
import type { Table } from './table-shape.ts';

/** An extract as CSV: heads in the first line, figures with their printed decimals. */
export function exportCsv(extract: Extract, { bom }: { bom: boolean }): AsyncIterable<string> {
  // A pivot is for people: it says why cells are empty.
  const open = extract.selection.layout === 'pivot' ? withReasons : withTable;
  return open(extract, (table) => writeTableCsv(table, bom ? BOM : ''));
}

/** @param start what stands before the heads */
export async function* writeTableCsv<R>(
  { columns, records }: Pick<Table<R>, 'columns' | 'records'>,
  start: string,
): AsyncGenerator<string> {
  yield start + writeCsv([columns.map(({ name }) => name)]);
  const write = lineWriter(columns.map(cellWriter));
  yield* inTexts(records(), write);
}

type WriteText<R> = (record: R) => string;

/** Lines as `writeCsv` writes them. */
function lineWriter<R>([first, ...others]: readonly WriteText<R>[]): WriteText<R> {
  return (record) => {
    let line = first ? first(record) : '';
    for (const write of others) line += `,${write(record)}`;
    return `${line}\r\n`;
  };
}

/** What many lines share is written once: a name takes longer to look through than all else of its line. */
function cellWriter<R>({ value, text, type, sharedBy }: Column<R>): WriteText<R> {
  const tell = text ?? value;
  // Digits, a point and a minus never need quotes.
  if (type === 'number' || type === 'integer') return (record) => String(tell(record) ?? '');
  if (!sharedBy) return (record) => writeCell(tell(record));
  const known = new Map<unknown, string>();
  return (record) => {
    const sharer = sharedBy(record);
    const found = known.get(sharer);
    if (found !== undefined) return found;
    const written = writeCell(tell(record));
    known.set(sharer, written);
    return written;
  };
}
