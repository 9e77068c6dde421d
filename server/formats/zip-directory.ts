/** A file inside a zip, as the directory at the zip's end has it. */
export interface ZipEntry {
  name: string;
  /** As they stand there, for comparing. */
  nameBytes: Uint8Array;
  isEncrypted: boolean;
  isDeflated: boolean;
  /** Put in as it is. */
  isStored: boolean;
  method: number;
  /** Check sum of the unpacked bytes. */
  crc: number;
  compressedSize: number;
  /** What the directory says; only unpacking proves it. */
  size: number;
  /** Where its local header begins. */
  offset: number;
}

// APPNOTE.TXT 6.3.10 (PKWARE), 4.3.12 central directory header, 4.3.16 end of central directory.
const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_LENGTH = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const NAME_IS_UTF8 = 1 << 11;
const ENCRYPTED = 1;
/** Sizes and check sum follow the content: the local header has none. */
const DESCRIBED_BEHIND = 1 << 3;
/** Stands for a size that is written in the zip64 field instead. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;

/** The directory of a zip; null when there is none, or it runs out of the file. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const { count, start } = readPlace(view, end);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const next =
      at + ENTRY_LENGTH + lengthAt(view, at, 28) + lengthAt(view, at, 30) + lengthAt(view, at, 32);
    if (next > end) return null;
    entries.push(readEntry(view, at));
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry; cut short where the file ends. */
export function packedBytes(bytes: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length) return new Uint8Array();
  const start = offset + LOCAL_LENGTH + lengthAt(view, offset, 26) + lengthAt(view, offset, 28);
  return bytes.subarray(start, start + compressedSize);
}

/**
 * Whether an entry's local header says what the directory says of it: programs differ in which of the
 * two they believe.
 */
export function isAgreed(bytes: Uint8Array, entry: ZipEntry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) return false;
  const flags = lengthAt(view, at, 6);
  const method = lengthAt(view, at, 8);
  if (((flags & ENCRYPTED) !== 0) !== entry.isEncrypted) return false;
  if (method !== entry.method || !isNameAgreed(bytes, view, entry)) return false;
  if ((flags & DESCRIBED_BEHIND) !== 0) return true;
  const [packed, size] = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  return (
    view.getUint32(at + 14, true) === entry.crc &&
    (packed === IN_ZIP64 || packed === entry.compressedSize) &&
    (size === IN_ZIP64 || size === entry.size)
  );
}

function isNameAgreed(bytes: Uint8Array, view: DataView, { offset, nameBytes }: ZipEntry): boolean {
  const start = offset + LOCAL_LENGTH;
  const name = bytes.subarray(start, start + lengthAt(view, offset, 26));
  return name.length === nameBytes.length && name.every((byte, at) => byte === nameBytes[at]);
}

/** How many entries there are, and where; large files say it in a record of its own (4.3.14, 4.3.15). */
function readPlace(view: DataView, end: number): { count: number; start: number } {
  const plain = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return plain;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END64_LENGTH > locator || view.getUint32(at, true) !== END64) return plain;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

/** It stands last, but for a comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function readEntry(view: DataView, at: number): ZipEntry {
  const nameLength = lengthAt(view, at, 28);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  return {
    name: decodeName(name, (flags & NAME_IS_UTF8) !== 0),
    nameBytes: name,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isDeflated: method === DEFLATED,
    isStored: method === STORED,
    method,
    crc: view.getUint32(at + 16, true),
    ...readSizes(view, at),
  };
}

/**
 * Chinese Windows writes names in GBK and leaves the flag off; macOS writes UTF-8 and leaves it off
 * too. Chinese in GBK is hardly ever valid UTF-8.
 */
function decodeName(name: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** Zip64 writes large sizes, in this order, only where the plain field is full. */
function readSizes(view: DataView, at: number) {
  const size = view.getUint32(at + 24, true);
  const compressedSize = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  const large = readZip64(view, at);
  const take = (plain: number) => (plain === IN_ZIP64 ? (large.shift() ?? plain) : plain);
  return { size: take(size), compressedSize: take(compressedSize), offset: take(offset) };
}

function readZip64(view: DataView, at: number): number[] {
  let field = at + ENTRY_LENGTH + lengthAt(view, at, 28);
  const end = Math.min(field + lengthAt(view, at, 30), view.byteLength);
  for (; field + 4 <= end; field += 4 + lengthAt(view, field, 2)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    const count = Math.floor(Math.min(lengthAt(view, field, 2), end - field - 4) / 8);
    return Array.from({ length: count }, (_, index) =>
      Number(view.getBigUint64(field + 4 + index * 8, true)),
    );
  }
  return [];
}

function lengthAt(view: DataView, at: number, offset: number): number {
  return view.getUint16(at + offset, true);
}
