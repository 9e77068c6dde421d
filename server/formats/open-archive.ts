import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
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
const MOST_MEGABYTES = MAX_UNPACKED / MEGABYTE;
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
    found: { zh: '压缩包里没有文件', en: 'The archive holds no file' },
    expected: { zh: '装有表格的压缩包', en: 'an archive with tables in it' },
    cure: {
      zh: '请检查压缩包是否做好，重新压缩后再上传。',
      en: 'See whether the archive was finished, pack it again and upload that.',
    },
  });
}

function encrypted(archive: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found: { zh: '压缩包有密码', en: 'The archive has a password' },
    expected: { zh: '没有密码的 ZIP 压缩包', en: 'a ZIP archive without a password' },
    cure: {
      zh: '请用密码解压后，直接上传其中的表格，或重新压缩成没有密码的 ZIP。',
      en: 'Unpack it with its password, then upload the tables themselves or a ZIP of them without a password.',
    },
  });
}

function strangeMethod(archive: string, name: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found: { zh: `“${name}”用了少见的压缩方式`, en: `“${name}” is packed in an unusual way` },
    expected: {
      zh: '普通方式（Deflate）的 ZIP 压缩包',
      en: 'a ZIP archive packed in the usual way (Deflate)',
    },
    cure: {
      zh: '请解压后直接上传其中的表格，或用 Windows 的“发送到压缩文件夹”重新压缩。',
      en: 'Unpack it and upload the tables themselves, or pack them again with “Send to → Compressed folder” of Windows.',
    },
  });
}

const IN_PARTS: Said = {
  zh: '请只压缩本期的表格，分几次上传。',
  en: 'Pack only the tables of this release, and upload them in several parts.',
};

function tooLarge(archive: string): TableProblem {
  return fileError(archive, 'too-large', {
    found: {
      zh: `解开后超过 ${MOST_MEGABYTES} MB`,
      en: `More than ${MOST_MEGABYTES} MB when unpacked`,
    },
    expected: {
      zh: `解开后不超过 ${MOST_MEGABYTES} MB 的压缩包`,
      en: `an archive of at most ${MOST_MEGABYTES} MB when unpacked`,
    },
    cure: IN_PARTS,
  });
}

function tooMany(archive: string, count: number): TableProblem {
  return fileError(archive, 'too-large', {
    found: { zh: `压缩包里有 ${count} 个文件`, en: `The archive holds ${counted(count, 'file')}` },
    expected: { zh: `不超过 ${MAX_FILES} 个文件`, en: `at most ${MAX_FILES} files` },
    cure: IN_PARTS,
  });
}

function damaged(archive: string, name?: string): TableProblem {
  return fileError(archive, 'unreadable-file', {
    found:
      name === undefined
        ? { zh: '压缩包不完整', en: 'The archive is incomplete' }
        : { zh: `压缩包里的“${name}”已损坏`, en: `“${name}” in the archive is damaged` },
    expected: { zh: '未损坏的 ZIP 压缩包', en: 'a ZIP archive that is not damaged' },
    cure: {
      zh: '文件可能没有传完：请重新压缩、重新传送；若仍不成，请向报送单位重新索取。',
      en: 'It may not have been sent to its end: pack and send it again. If that fails, ask whoever sent it for another.',
    },
  });
}
