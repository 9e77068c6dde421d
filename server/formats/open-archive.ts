import { fileError, type TableProblem } from './problem.ts';
import { MAX_UNPACKED } from './workbook-guard.ts';
import { unpackEntry } from './zip-content.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A file out of an archive; its name keeps the archive's folders. */
export interface ArchivedFile {
  name: string;
  bytes: Uint8Array;
}

export interface OpenedArchive {
  files: readonly ArchivedFile[];
  problems: readonly TableProblem[];
}

const MEGABYTE = 1024 * 1024;
const MAX_FILES = 200;
/** What computers put beside the files: macOS's forks, hidden files, lock files of Excel, folder views. */
const NO_FILE = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)|\/$/iu;

/**
 * Unpacks a zip of tables: all of it or nothing. Sizes are looked up before anything is unpacked, and
 * unpacking stops where the directory lied.
 */
export function openArchive(bytes: Uint8Array, archive: string): OpenedArchive {
  const entries = readZipDirectory(bytes)?.filter(({ name }) => !NO_FILE.test(name)) ?? null;
  if (entries === null) return refused(damaged(archive));
  const fault = faultOf(entries, archive);
  if (fault !== null) return refused(fault);
  const files: ArchivedFile[] = [];
  let left = MAX_UNPACKED;
  for (const entry of entries) {
    const unpacked = unpackEntry(bytes, entry, left);
    if (unpacked === 'too-large') return refused(tooLarge(archive));
    if (unpacked === 'damaged') return refused(damaged(archive, entry.name));
    files.push({ name: entry.name, bytes: unpacked });
    left -= unpacked.length;
  }
  return { files, problems: [] };
}

function refused(problem: TableProblem): OpenedArchive {
  return { files: [], problems: [problem] };
}

function faultOf(entries: readonly ZipEntry[], archive: string): TableProblem | null {
  if (entries.length === 0) return empty(archive);
  if (entries.some(({ isEncrypted }) => isEncrypted)) return encrypted(archive);
  const strange = entries.find(({ isDeflated, isStored }) => !isDeflated && !isStored);
  if (strange !== undefined) return strangeMethod(archive, strange.name);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MAX_UNPACKED) return tooLarge(archive);
  return entries.length > MAX_FILES ? tooMany(archive, entries.length) : null;
}

function empty(archive: string): TableProblem {
  return fileError(archive, 'empty-file', {
    found: '压缩包里没有文件',
    expected: '装有表格的压缩包',
    cure: '请检查压缩包是否做好，重新压缩后再上传。',
  });
}

function encrypted(archive: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found: '压缩包有密码',
    expected: '没有密码的 ZIP 压缩包',
    cure: '请用密码解压后，直接上传其中的表格，或重新压缩成没有密码的 ZIP。',
  });
}

function strangeMethod(archive: string, name: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found: `“${name}”用了少见的压缩方式`,
    expected: '普通方式（Deflate）的 ZIP 压缩包',
    cure: '请解压后直接上传其中的表格，或用 Windows 的“发送到压缩文件夹”重新压缩。',
  });
}

function tooLarge(archive: string): TableProblem {
  return fileError(archive, 'too-large', {
    found: `解开后超过 ${MAX_UNPACKED / MEGABYTE} MB`,
    expected: `解开后不超过 ${MAX_UNPACKED / MEGABYTE} MB 的压缩包`,
    cure: '请只压缩本期的表格，分几次上传。',
  });
}

function tooMany(archive: string, count: number): TableProblem {
  return fileError(archive, 'too-large', {
    found: `压缩包里有 ${count} 个文件`,
    expected: `不超过 ${MAX_FILES} 个文件`,
    cure: '请只压缩本期的表格，分几次上传。',
  });
}

function damaged(archive: string, name?: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found: name === undefined ? '压缩包不完整' : `压缩包里的“${name}”已损坏`,
    expected: '未损坏的 ZIP 压缩包',
    cure: '文件可能没有传完：请重新压缩、重新传送；若仍不成，请向报送单位重新索取。',
  });
}
