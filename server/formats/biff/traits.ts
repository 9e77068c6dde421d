import { moveLetters } from '../raised-text.ts';
import { NO_TRAITS, type SheetTraits } from '../sheet-cells.ts';
import { sheetRecords, type BiffRecord } from './records.ts';
import { readRichStrings, type RichString } from './shared-strings.ts';

const CONTINUE = 0x003c;
const SST = 0x00fc;
const FONT = 0x0031;
const XF = 0x00e0;
const LABELSST = 0x00fd;
const MULRK = 0x00bd;
const WINDOW2 = 0x023e;
/** FORMULA, NUMBER, RK, LABEL: row, column, format. */
const SINGLE_CELLS: ReadonlySet<number> = new Set([0x0006, 0x0203, 0x027e, 0x0204]);

interface Font {
  isStruck: boolean;
  raising: 'sup' | 'sub' | null;
}

/** What @e965/xlsx passes over in an .xls or .et, by its sheets' numbers. */
export function readBiffTraits(records: readonly BiffRecord[]): (index: number) => SheetTraits {
  if (records.length === 0) return () => NO_TRAITS;
  const book = readBook(records);
  return (index) => readSheet(sheetRecords(records, index), book);
}

interface Book {
  fonts: readonly Font[];
  /** The font of each cell format. */
  formats: readonly number[];
  /** By how many levels each cell format moves a text in. */
  indents: readonly number[];
  strings: ReadonlyMap<number, RichString>;
}

function readBook(records: readonly BiffRecord[]): Book {
  const fonts = records
    .filter(({ type, data }) => type === FONT && data.byteLength >= 10)
    .map(({ data }) => readFont(data));
  const styles = records.filter(({ type, data }) => type === XF && data.byteLength >= 2);
  const formats = styles.map(({ data }) => data.getUint16(0, true));
  const indents = styles.map(({ data }) => indentOf(data));
  const at = records.findIndex(({ type }) => type === SST);
  const segments: Uint8Array[] = [];
  for (let index = at; index >= 0 && index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || (index > at && record.type !== CONTINUE)) break;
    segments.push(
      new Uint8Array(record.data.buffer, record.data.byteOffset, record.data.byteLength),
    );
  }
  return { fonts, formats, indents, strings: readRichStrings(segments) };
}

function readFont(data: DataView): Font {
  const script = data.getUint16(8, true);
  return {
    isStruck: (data.getUint16(2, true) & 8) !== 0,
    raising: script === 1 ? 'sup' : script === 2 ? 'sub' : null,
  };
}

/** General, left, distributed: elsewhere an indent moves nothing in from the left. */
const SET_LEFT: ReadonlySet<number> = new Set([0, 1, 7]);

/** [MS-XLS] 2.5.20: three bits of alignment, and two bytes behind them four of indent. */
function indentOf(format: DataView): number {
  if (format.byteLength < 10 || !SET_LEFT.has(format.getUint8(6) & 7)) return 0;
  return format.getUint8(8) & 15;
}

/** There is no font 4: the numbers of those behind it are one too high. */
function fontOf({ fonts }: Book, number: number): Font | undefined {
  return fonts[number > 4 ? number - 1 : number];
}

function readSheet(records: readonly BiffRecord[], book: Book): SheetTraits {
  const struck = new Set<string>();
  const texts = new Map<string, string>();
  const indents = new Map<string, number>();
  let hidesZeros = false;
  const addCell = (row: number, column: number, format: number) => {
    if (fontOf(book, book.formats[format] ?? 0)?.isStruck) struck.add(`${row},${column}`);
    const levels = book.indents[format] ?? 0;
    if (levels > 0) indents.set(`${row},${column}`, levels);
  };
  for (const { type, data } of records) {
    if (type === WINDOW2 && data.byteLength >= 2)
      hidesZeros = (data.getUint16(0, true) & 0x10) === 0;
    if (data.byteLength < 6 || !(SINGLE_CELLS.has(type) || type === LABELSST || type === MULRK))
      continue;
    const [row, column] = [data.getUint16(0, true), data.getUint16(2, true)];
    if (type === MULRK) {
      for (let at = 4; at + 8 <= data.byteLength; at += 6)
        addCell(row, column + (at - 4) / 6, data.getUint16(at, true));
      continue;
    }
    addCell(row, column, data.getUint16(4, true));
    const rich =
      type === LABELSST && data.byteLength >= 10
        ? book.strings.get(data.getUint32(6, true))
        : undefined;
    if (rich === undefined) continue;
    texts.set(`${row},${column}`, raise(rich, book));
    if (rich.runs.some(({ font }) => fontOf(book, font)?.isStruck)) struck.add(`${row},${column}`);
  }
  return {
    hidesZeros,
    isStruck: (row, column) => struck.has(`${row},${column}`),
    textOf: (row, column) => texts.get(`${row},${column}`) ?? null,
    indentOf: (row, column) => indents.get(`${row},${column}`) ?? 0,
  };
}

function raise({ text, runs }: RichString, book: Book): string {
  const parts = runs.map(({ start, font }, index) => {
    const part = text.slice(start, runs[index + 1]?.start);
    const raising = fontOf(book, font)?.raising ?? null;
    return raising === null ? part : moveLetters(part, raising);
  });
  return text.slice(0, runs[0]?.start) + parts.join('');
}
