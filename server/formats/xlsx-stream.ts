import { colToLetter } from 'hucre/xlsx';

import { decimalsStyle, styleNumber, STYLES_XML, type StreamStyle } from './xlsx-styles.ts';
import { bindingParts, type StreamedInfo, type WrittenSheet } from './xlsx-parts.ts';
import { sheetNamer } from './sheet-names.ts';
import { xmlText } from './xml-text.ts';
import { writeZip, type ZipPart } from './zip-write.ts';

/** Text, nothing, a number with the decimals it shows (null: as many as it has), or text of another look. */
export type StreamCell =
  | string
  | null
  | { number: number; decimals: number | null }
  | { text: string; style: StreamStyle };

/** A sheet of any length. */
export interface StreamSheet {
  name: string;
  /** One a column, in letters of half width. */
  widths: readonly number[];
  /** Stay in sight, are filtered by, and stand again on each sheet that the rows run over to. Null: none. */
  heads: readonly string[] | null;
  rows: AsyncIterable<readonly (readonly StreamCell[])[]>;
}

/** Excel's own limit. */
const MOST_ROWS = 1_048_576;

/** An .xlsx, written while its rows are read, in constant memory. The same rows give the same bytes. */
export function writeStreamedWorkbook(
  sheets: AsyncIterable<StreamSheet>,
  info: StreamedInfo,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  return writeZip(listParts(sheets, info, mostRows));
}

async function* listParts(
  sheets: AsyncIterable<StreamSheet>,
  info: StreamedInfo,
  mostRows: number,
): AsyncGenerator<ZipPart> {
  const written: WrittenSheet[] = [];
  const nameSheet = sheetNamer();
  for await (const sheet of sheets) {
    const feed = openFeed(sheet.rows);
    do {
      const entry: WrittenSheet = { name: nameSheet(sheet.name), filter: null };
      written.push(entry);
      const content = writeSheet(sheet, feed, { entry, mostRows });
      yield { name: `xl/worksheets/sheet${written.length}.xml`, content };
    } while (!(await feed.isAtEnd()));
  }
  yield* bindingParts(written, STYLES_XML, info);
}

type Cells = readonly StreamCell[];

/** Rows that several sheets, one after the other, take from. */
function openFeed(portions: AsyncIterable<readonly Cells[]>) {
  const iterator = portions[Symbol.asyncIterator]();
  let rest: readonly Cells[] = [];
  const fill = async () => {
    while (rest.length === 0) {
      const next = await iterator.next();
      if (next.done) return;
      rest = next.value;
    }
  };
  return {
    isAtEnd: async () => {
      await fill();
      return rest.length === 0;
    },
    take: async (most: number) => {
      await fill();
      const taken = rest.slice(0, most);
      rest = rest.slice(taken.length);
      return taken;
    },
  };
}

/** Cells that become text at once. */
const PORTION_CELLS = 8000;

async function* writeSheet(
  { heads, widths }: StreamSheet,
  feed: ReturnType<typeof openFeed>,
  { entry, mostRows }: { entry: WrittenSheet; mostRows: number },
): AsyncGenerator<string> {
  const letters = widths.map((_, index) => colToLetter(index));
  const portion = Math.ceil(PORTION_CELLS / Math.max(1, widths.length));
  yield startOf(widths, heads !== null);
  let row = 0;
  if (heads) {
    row = 1;
    yield writeRow(
      heads.map((text) => ({ text, style: 'head' })),
      row,
      letters,
    );
  }
  for (;;) {
    const rows = await feed.take(Math.min(portion, mostRows - row));
    if (rows.length === 0) break;
    let text = '';
    for (const cells of rows) {
      row += 1;
      text += writeRow(cells, row, letters);
    }
    yield text;
  }
  const corner = letters.at(-1);
  const isFiltered = heads !== null && corner !== undefined;
  if (isFiltered) entry.filter = `$A$1:$${corner}$${row}`;
  yield `</sheetData>${isFiltered ? `<autoFilter ref="A1:${corner}${row}"/>` : ''}</worksheet>`;
}

function startOf(widths: readonly number[], isFrozen: boolean): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = isFrozen
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
}

function writeRow(cells: Cells, row: number, letters: readonly string[]): string {
  let text = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell !== null) text += writeCell(cell, `${letters[index] ?? ''}${row}`);
  }
  return `${text}</row>`;
}

/** What a spreadsheet might take for a formula when the cell is edited. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

function writeCell(cell: Exclude<StreamCell, null>, place: string): string {
  if (typeof cell === 'string')
    return writeText(cell, place, FORMULA.test(cell) ? 'quoted' : 'text');
  if ('text' in cell) return writeText(cell.text, place, cell.style);
  const { number, decimals } = cell;
  const style = decimals === null ? styleNumber('number') : decimalsStyle(decimals);
  return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
}

/** Inline, so that no table of texts grows in memory; never a formula. */
function writeText(text: string, place: string, style: StreamStyle): string {
  // Excel takes _x0041_ for A.
  const plain = text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');
  return `<c r="${place}" s="${styleNumber(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(plain)}</t></is></c>`;
}
