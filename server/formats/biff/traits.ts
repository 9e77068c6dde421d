import type { WorkBook } from '@e965/xlsx';

import { moveLetters } from '../raised-text.ts';
import { NO_TRAITS, type SheetTraits } from '../sheet-cells.ts';
import { readRichStrings, type RichString } from './shared-strings.ts';

/** A record of an .xls ([MS-XLS] 2.1.4): its kind, where it begins, its bytes. */
interface BiffRecord {
  type: number;
  offset: number;
  data: DataView;
}

const NO_RECORD: BiffRecord = { type: 0, offset: 0, data: new DataView(new ArrayBuffer(0)) };
const BOF = 0x0809;
const CONTINUE = 0x003c;
const SST = 0x00fc;
const FONT = 0x0031;
const XF = 0x00e0;
const BOUNDSHEET = 0x0085;
const LABELSST = 0x00fd;
const MULRK = 0x00bd;
const WINDOW2 = 0x023e;
const FILEPASS = 0x002f;
/** FORMULA, NUMBER, RK, LABEL: row, column, format. */
const SINGLE_CELLS: ReadonlySet<number> = new Set([0x0006, 0x0203, 0x027e, 0x0204]);
const VERSION_8 = 0x0600;

interface Font {
  isStruck: boolean;
  raising: 'sup' | 'sub' | null;
}

/** What @e965/xlsx passes over in an .xls or .et, by its sheets' numbers; the workbook was read with `bookFiles`. */
export function readBiffTraits(workbook: WorkBook): (index: number) => SheetTraits {
  const records = workbookRecords(workbook);
  if (records.length === 0) return () => NO_TRAITS;
  const book = readBook(records);
  const offsets = records
    .filter(({ type, data }) => type === BOUNDSHEET && data.byteLength >= 4)
    .map(({ data }) => data.getUint32(0, true));
  return (index) => {
    const start = records.findIndex(
      ({ type, offset }) => type === BOF && offset === offsets[index],
    );
    return start < 0 ? NO_TRAITS : readSheet(records, start, book);
  };
}

function workbookRecords(workbook: WorkBook): readonly BiffRecord[] {
  const content = workbookStream(workbook);
  const records = content === null ? [] : [...readRecords(content)];
  const [first] = records;
  const isReadable =
    first?.type === BOF && first.data.byteLength > 1 && first.data.getUint16(0, true) === VERSION_8;
  // What is encrypted is gibberish here.
  return isReadable && records.every(({ type }) => type !== FILEPASS) ? records : [];
}

function workbookStream(workbook: WorkBook): Uint8Array | null {
  const container: unknown = Reflect.get(workbook, 'cfb');
  if (typeof container !== 'object' || container === null) return null;
  const [paths, files]: unknown[] = ['FullPaths', 'FileIndex'].map((key): unknown =>
    Reflect.get(container, key),
  );
  if (!Array.isArray(paths) || !Array.isArray(files)) return null;
  const at = paths.findIndex(
    (path) => typeof path === 'string' && /^[^/]*\/Workbook$/iu.test(path),
  );
  const file: unknown = files[at];
  const content: unknown =
    typeof file === 'object' && file !== null ? Reflect.get(file, 'content') : null;
  return content instanceof Uint8Array ? content : null;
}

function* readRecords(bytes: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > bytes.length) return;
    yield { type, offset: at, data: new DataView(bytes.buffer, bytes.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

interface Book {
  fonts: readonly Font[];
  /** The font of each cell format. */
  formats: readonly number[];
  strings: ReadonlyMap<number, RichString>;
}

function readBook(records: readonly BiffRecord[]): Book {
  const fonts = records
    .filter(({ type, data }) => type === FONT && data.byteLength >= 10)
    .map(({ data }) => readFont(data));
  const formats = records
    .filter(({ type, data }) => type === XF && data.byteLength >= 2)
    .map(({ data }) => data.getUint16(0, true));
  const at = records.findIndex(({ type }) => type === SST);
  const segments: Uint8Array[] = [];
  for (let index = at; index >= 0 && index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined || (index > at && record.type !== CONTINUE)) break;
    segments.push(
      new Uint8Array(record.data.buffer, record.data.byteOffset, record.data.byteLength),
    );
  }
  return { fonts, formats, strings: readRichStrings(segments) };
}

function readFont(data: DataView): Font {
  const script = data.getUint16(8, true);
  return {
    isStruck: (data.getUint16(2, true) & 8) !== 0,
    raising: script === 1 ? 'sup' : script === 2 ? 'sub' : null,
  };
}

/** There is no font 4: the numbers of those behind it are one too high. */
function fontOf({ fonts }: Book, number: number): Font | undefined {
  return fonts[number > 4 ? number - 1 : number];
}

function readSheet(records: readonly BiffRecord[], start: number, book: Book): SheetTraits {
  const struck = new Set<string>();
  const texts = new Map<string, string>();
  let hidesZeros = false;
  const addCell = (row: number, column: number, format: number) => {
    if (fontOf(book, book.formats[format] ?? 0)?.isStruck) struck.add(`${row},${column}`);
  };
  for (let index = start + 1; index < records.length; index += 1) {
    const { type, data } = records[index] ?? NO_RECORD;
    if (type === BOF) break;
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
