import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { Document, Packer, Paragraph } from 'docx';
import { Refusal } from '#domain/refusal.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Grid } from '#server/formats/grid.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { collectFiles } from '#server/loading/collect-files.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { createNames } from '#server/tables/names.ts';
import { readRelease } from '#server/tables/release.ts';
import type { ReadContext } from '#server/tables/types.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** A table as it is shipped, and what is needed to read it. */
export interface ShippedTable {
  name: string;
  csv: Uint8Array;
  grid: Grid;
  context: ReadContext;
}

export async function shippedTables(): Promise<ShippedTable[]> {
  const files = await collectFiles([DATA]);
  const grids = new Map<string, Grid>();
  for (const [name, path] of files.dictionary) grids.set(name, await firstGrid(path));
  const { dictionary } = readDictionary(grids);
  if (dictionary === null) throw new Refusal('data/dictionary 读不出来。');
  const names = createNames(dictionary);
  return Promise.all(
    files.tables.map(async ({ path, releasePath }) => ({
      name: join(basename(dirname(path)), basename(path)),
      csv: await readFile(path),
      grid: await firstGrid(path),
      context: { dictionary, names, release: await releaseAt(releasePath) },
    })),
  );
}

async function firstGrid(path: string): Promise<Grid> {
  const [grid] = readGrids(path, await readFile(path)).grids;
  if (grid === undefined) throw new Refusal(`${path} 里没有表。`);
  return grid;
}

async function releaseAt(path: string | null): Promise<ReleaseInfo | null> {
  return path === null ? null : readRelease(await readFile(path, 'utf8'), path).release;
}

/** In which forms a table is tried; `isChecked`: the form has check sums. */
export const FORMS = [
  { ending: 'xlsx', isChecked: true },
  { ending: 'ods', isChecked: true },
  { ending: 'docx', isChecked: true },
  { ending: 'csv', isChecked: false },
  { ending: 'xls', isChecked: false },
  { ending: 'html', isChecked: false },
] as const;
export type Form = (typeof FORMS)[number]['ending'];

/** The table in another form, written by other libraries than those that read it. */
export async function writeAs({ csv, grid }: ShippedTable, form: Form): Promise<Uint8Array> {
  if (form === 'csv') return csv;
  if (form === 'docx') {
    const children = grid.cells.map((row) => new Paragraph(row.join('\t')));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  }
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(grid.cells.map((row) => row.map(toCell)));
  XLSX.utils.book_append_sheet(book, sheet, '表');
  const bookType = form === 'xls' ? 'biff8' : form;
  const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType, compression: true });
  if (bytes instanceof Uint8Array) return bytes;
  throw new Refusal(`写不成 .${form}。`);
}

/** As a spreadsheet has them: numbers with the format that shows their decimals. */
function toCell(text: string): XLSX.CellObject {
  const number = /^-?\d{1,9}(?:\.(\d{1,3}))?$/u.exec(text);
  if (number === null) return { t: 's', v: text };
  const decimals = number[1]?.length ?? 0;
  return { t: 'n', v: Number(text), z: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}
