import type { WorkBook } from '@e965/xlsx';

/** A record of an .xls ([MS-XLS] 2.1.4): its kind, where it begins, its bytes. */
export interface BiffRecord {
  type: number;
  offset: number;
  data: DataView;
}

const BOF = 0x0809;
const BOUNDSHEET = 0x0085;
const FILEPASS = 0x002f;
const VERSION_8 = 0x0600;

/** Those of an .xls or .et that was read with `bookFiles`; none where they can't be read. */
export function workbookRecords(workbook: WorkBook): readonly BiffRecord[] {
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
  if (content instanceof Uint8Array) return content;
  // Of 4096 bytes or more, where the file's are no Buffer, @e965/xlsx makes a list of numbers.
  return Array.isArray(content) ? Uint8Array.from(content, Number) : null;
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

/** Those between a sheet's first and the next sheet's, or a chart's inside it. */
export function sheetRecords(records: readonly BiffRecord[], index: number): readonly BiffRecord[] {
  const sheets = records.filter(({ type, data }) => type === BOUNDSHEET && data.byteLength >= 4);
  const place = sheets[index]?.data.getUint32(0, true);
  const start = records.findIndex(({ type, offset }) => type === BOF && offset === place);
  if (start < 0) return [];
  const end = records.findIndex(({ type }, at) => at > start && type === BOF);
  return records.slice(start + 1, end < 0 ? records.length : end);
}
