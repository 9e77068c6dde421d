import { basename } from 'node:path';
import { openArchive } from '#server/formats/open-archive.ts';
import { fileError } from '#server/formats/problem.ts';
import { isArchive } from '#server/formats/workbook-guard.ts';
import { isDictionaryFile } from '#server/tables/dictionary.ts';
import { readRelease } from '#server/tables/release.ts';
import type { ReleaseInfo, TableProblem } from '#server/tables/types.ts';
import { RELEASE_FILE, roleInFolder } from './folder-files.ts';
import type { UploadedFile } from './upload-reading.ts';

/** What may be read for tables, once archives are opened and what is no table is sorted out. */
export interface OpenedFiles {
  tables: readonly UploadedFile[];
  leftOut: readonly string[];
  problems: readonly TableProblem[];
}

export function openFiles(files: readonly UploadedFile[], release: ReleaseInfo): OpenedFiles {
  const opened = files.map(openIfArchive);
  const problems = opened.flatMap((one) => one.problems);
  const tables: UploadedFile[] = [];
  const leftOut: string[] = [];
  for (const file of opened.flatMap((one) => one.files)) {
    const name = basename(file.name);
    if (name === RELEASE_FILE) problems.push(...checkRelease(file, release));
    else if (isDictionaryFile(name)) problems.push(dictionaryFile(file.name));
    else if (isArchive(file.bytes)) problems.push(archiveInside(file.name));
    // Who names a file means it, whatever it is called; a folder holds other things too.
    else if (!file.name.includes('/')) tables.push(file);
    else if (roleInFolder(file.name) === 'left-out') leftOut.push(file.name);
    else if (roleInFolder(file.name) === 'table') tables.push(file);
  }
  return { tables, leftOut, problems };
}

function openIfArchive(file: UploadedFile) {
  if (!isArchive(file.bytes)) return { files: [file], problems: [] };
  const { files, problems } = openArchive(file.bytes, file.name);
  return { files: files.map((one) => ({ ...one, name: `${file.name}/${one.name}` })), problems };
}

/** A release.json in an archive must say the release that is being prepared; nothing is taken from it. */
function checkRelease({ name, bytes }: UploadedFile, { id, title }: ReleaseInfo): TableProblem[] {
  const { release, problems } = readRelease(new TextDecoder().decode(bytes), name);
  if (release === null) return [...problems];
  if (release.id === id) return [];
  const wrong = fileError(name, 'bad-release', {
    found: {
      zh: `通报编号是“${release.id}”（${release.title}）`,
      en: `The release is “${release.id}” (“${release.title}”)`,
    },
    expected: {
      zh: `正在准备的“${id}”（${title}）`,
      en: `“${id}” (“${title}”), which is being prepared`,
    },
    cure: {
      zh: `这些文件是另一期的。请上传“${id}”的文件，或到“${release.id}”那一期去上传。`,
      en: `These are files of another release. Send those of “${id}”, or send these at the desk of “${release.id}”.`,
    },
  });
  return [wrong];
}

function dictionaryFile(file: string): TableProblem {
  return fileError(file, 'not-for-desk', {
    found: { zh: '这是字典的文件', en: 'a file of the dictionary' },
    expected: { zh: '某期通报的表格', en: 'tables of a release' },
    cure: {
      zh: '字典由管理员用 npm run load 导入。请去掉这个文件再上传。',
      en: 'An administrator loads the dictionary with npm run load. Take this file out and send the others again.',
    },
  });
}

function archiveInside(file: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: '压缩包里还有压缩包', en: 'an archive within an archive' },
    expected: { zh: '一层压缩包，里面就是表格', en: 'one archive, with the tables in it' },
    cure: {
      zh: '请先解开外面一层，再上传里面的压缩包或表格。',
      en: 'Unpack the outer one and send the archive or the tables that are in it.',
    },
  });
}
