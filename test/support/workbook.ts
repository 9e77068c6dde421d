import type { Grid } from '#server/formats/grid.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';
import { writeWorkbook } from '#server/formats/xlsx-write.ts';
import type { PrintedTable } from '#domain/printed.ts';

const INFO = { title: '试', creator: '办公室', modified: new Date('2026-01-05T08:00:00Z') };

/** The layouts as an .xlsx. */
export function toBytes(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  return writeWorkbook(layouts, INFO);
}

/** Written as an .xlsx and read again, with another library than the one that wrote it. */
export async function readBack(layouts: readonly SheetLayout[]): Promise<readonly Grid[]> {
  const { grids, problems } = readGrids('workbook.xlsx', await toBytes(layouts));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return grids;
}

/** A table without what tells where it lay: file, sheet, rows and columns. */
export function withoutPlaces(table: PrintedTable | null): unknown {
  const places = new Set(['file', 'sheet', 'row', 'column']);
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) => (places.has(key) ? undefined : value)),
  );
}
