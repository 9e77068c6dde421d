import { inflateRawSync } from 'node:zlib';

import type { Said } from '#domain/said.ts';
import { findMissingPart } from './package-parts.ts';
import { fileError, type TableProblem } from './problem.ts';
import { damaged, locked, notAWorkbook, tooLarge, type NoWorkbook } from './refused-workbook.ts';
import { unpackEntry } from './zip-content.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A workbook of tables has some megabytes unpacked; whoever needs more has no table to print. */
export const MAX_UNPACKED = 200 * 1024 * 1024;
/** Sheets with formats down to their last row pack well; what packs better and is large is a trap. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = 50 * 1024 * 1024;
/** The best that deflate can do (zlib.net/zlib_tech.html). */
const MAX_DEFLATE_RATIO = 1032;

/** Why a zip is not opened as a workbook; null when it may be: nothing in it is damaged or missing. */
export function refuseZip(bytes: Uint8Array, file: string): TableProblem | null {
  const entries = readZipDirectory(bytes);
  if (entries === null) return damaged(file);
  const content = contentOf(entries);
  if (content !== 'workbook') return notAWorkbook(file, content);
  if (entries.some(({ isEncrypted }) => isEncrypted)) return locked(file);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isTrap = size > RATIO_COUNTS_FROM && size > bytes.length * MAX_RATIO;
  if (size > MAX_UNPACKED || isTrap || hasMoreThanItSays(bytes, entries))
    return tooLarge(file, size, MAX_UNPACKED);
  const fault = findFault(bytes, entries);
  return fault === null ? null : faulty(file, fault, { zh: '.xlsx 工作簿', en: '.xlsx workbook' });
}

/** A part of a zipped document that can't be relied on. */
export interface PackageFault {
  kind: 'damaged' | 'twice' | 'missing';
  part: string;
}

/**
 * Unpacks every entry and holds it against its check sum, its size and its local header; then looks
 * for every part that others name. Readers look at none of that: a byte changed on the way, or a
 * sheet that a cleaner dropped, would change the table in silence.
 */
export function findFault(bytes: Uint8Array, entries: readonly ZipEntry[]): PackageFault | null {
  const linking = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let left = MAX_UNPACKED;
  for (const entry of entries) {
    const content = unpackEntry(bytes, entry, left);
    if (typeof content === 'string') return { kind: 'damaged', part: entry.name };
    if (names.has(entry.name)) return { kind: 'twice', part: entry.name };
    names.add(entry.name);
    if (LINKING.test(entry.name)) linking.set(entry.name, content);
    left -= content.length;
  }
  const part = findMissingPart([...names], (name) => linking.get(name));
  return part === null ? null : { kind: 'missing', part };
}

const LINKING = /^\[Content_Types\]\.xml$|^META-INF\/manifest\.xml$|\.rels$/u;

/** The words for a fault; `noun` says what the file should be. */
export function faulty(file: string, { kind, part }: PackageFault, noun: Said): TableProblem {
  const words: Record<PackageFault['kind'], Said> = {
    damaged: { zh: `文件里的“${part}”已损坏`, en: `“${part}” in the file is damaged` },
    twice: { zh: `文件里有两个“${part}”`, en: `The file holds “${part}” twice` },
    missing: { zh: `文件里缺少“${part}”`, en: `The file lacks “${part}”` },
  };
  const { zh, en } = words[kind];
  return fileError(file, 'unreadable-file', {
    found: {
      zh: `${zh}，读出来的内容会不全或有错`,
      en: `${en}: what is read of it would be incomplete or wrong`,
    },
    expected: { zh: `完整的${noun.zh}`, en: `a whole ${noun.en}` },
    cure: {
      zh: '请重新传送原文件；仍不成的，用 Excel、WPS 打开，核对无误后另存为新文件，再重新导入；打不开的，向报送单位重新索取。',
      en: 'Send the original file again. If that fails, open it in Excel or WPS, check it, save it as a new file and load that; if it does not open, ask whoever sent it for another.',
    },
  });
}

/** Whether the bytes are a zip of files to be unpacked, and no workbook or document, which are zips too. */
export function isArchive(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  const entries = isZip ? readZipDirectory(bytes) : null;
  return entries !== null && contentOf(entries) === 'archive';
}

function contentOf(entries: readonly ZipEntry[]): 'workbook' | NoWorkbook {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  if (has('xl/')) return 'workbook';
  if (has('word/')) return 'document';
  if (has('ppt/')) return 'slides';
  const isOpenDocument = has('mimetype') && has('content.xml');
  return isOpenDocument ? 'workbook' : 'archive';
}

/** The directory may lie. Where even the best packing stays below the limit, nobody needs to look. */
function hasMoreThanItSays(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  if (bytes.length * MAX_DEFLATE_RATIO <= MAX_UNPACKED) return false;
  let left = MAX_UNPACKED;
  for (const entry of entries.filter(({ isDeflated }) => isDeflated)) {
    const size = unpackedSize(packedBytes(bytes, entry), left);
    if (size === null) return true;
    left -= size;
  }
  return false;
}

/** Null: more than `most`. What can't be unpacked has no size; its reader will say so. */
function unpackedSize(packed: Uint8Array, most: number): number | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? null : 0;
  }
}
