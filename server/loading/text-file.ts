import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { Refusal } from '#domain/refusal.ts';
import { encodingsToTry } from '#server/formats/decode.ts';
import { recognizeForeign } from '#server/formats/foreign-file.ts';
import { readLineChunks, type LineEnd } from '#server/formats/line-chunks.ts';
import type { LongText } from '#server/formats/long-text.ts';
import { isWorkbook } from '#server/formats/read-grids.ts';

/** As many letters as are looked at to recognise a table and its separators, in any encoding. */
const HEAD_BYTES = 400 * 1024;
/** Larger strings are not made where young ones are, and lie about until all memory is gone through. */
const PIECE_BYTES = 32 * 1024;

/**
 * A file of text that is what somebody asks for by its beginning, without reading it into memory. Null: it
 * is something else, is in no encoding of ours, or is no file that can be read twice.
 */
export function openTextFile(
  file: string,
  isWanted: (head: string) => boolean,
  pieceBytes = PIECE_BYTES,
): LongText | null {
  const before = statSync(file);
  if (!before.isFile()) return null;
  const beginning = beginningOf(file);
  if (beginning.length === 0 || isWorkbook(beginning) || recognizeForeign(beginning)) return null;
  for (const encoding of encodingsToTry(beginning)) {
    const lineEnd = lineEndIn(encoding);
    const chunks = (size: number) => readLineChunks(file, { lineEnd, size });
    const head = decodeFirst(encoding, chunks(HEAD_BYTES));
    if (head === null || !isWanted(head) || !isAll(encoding, chunks(HEAD_BYTES))) continue;
    const pieces = () => decodeAll(encoding, chunks(pieceBytes));
    return { head, pieces: () => whileUnchanged(file, before, pieces()) };
  }
  return null;
}

function beginningOf(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(HEAD_BYTES);
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

function lineEndIn(encoding: string): LineEnd {
  if (encoding === 'utf-16le') return 'low-first';
  return encoding === 'utf-16be' ? 'high-first' : 'byte';
}

function decodeFirst(encoding: string, chunks: Iterable<Buffer>): string | null {
  for (const chunk of chunks) return decodeChunk(encoding, chunk, true);
  return null;
}

/** Whether all of a file is in an encoding. */
function isAll(encoding: string, chunks: Iterable<Buffer>): boolean {
  for (const chunk of chunks) {
    const isIn =
      encoding === 'utf-8'
        ? isUtf8(chunk) && !chunk.includes(0)
        : decodeChunk(encoding, chunk, false) !== null;
    if (!isIn) return false;
  }
  return true;
}

/** @throws Refusal where the file is not what it was when it was opened */
function* whileUnchanged(
  file: string,
  before: Stats,
  pieces: Iterable<string | null>,
): Generator<string> {
  const changed = () => new Refusal(`读 ${file} 时它被改动了。请等它写完，再导入一次。`);
  for (const piece of pieces) {
    if (piece === null) throw changed();
    yield piece;
  }
  const now = statSync(file);
  if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw changed();
}

function* decodeAll(encoding: string, chunks: Iterable<Buffer>): Generator<string | null> {
  let isFirst = true;
  for (const chunk of chunks) {
    yield decodeChunk(encoding, chunk, isFirst);
    isFirst = false;
  }
}

/** Null when the bytes are not in that encoding. Only the file's beginning has a byte order mark. */
function decodeChunk(encoding: string, chunk: Buffer, isFirst: boolean): string | null {
  if (encoding === 'utf-8' && isAscii(chunk)) {
    return chunk.includes(0) ? null : chunk.toString('latin1');
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: !isFirst }).decode(chunk);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
