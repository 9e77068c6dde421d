import { extname } from 'node:path';
import { fileError, type TableProblem } from '#server/formats/problem.ts';

export const RELEASE_FILE = 'release.json';

/** What may hold a table, by its ending: the content decides, once it is opened. */
const TABLES = '.csv .tsv .txt .xlsx .xlsm .xlsb .xls .et .ods .fods .html .htm'.split(' ');
/** Notes of those who keep the folder, and what computers put there: hidden files, locks, previews. */
const NO_CONTENT = /(?:^|\/)(?:\.[^/]*|__MACOSX|~\$[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)|\.md$/iu;

/**
 * What a file is that lies in a folder or archive, by its path there. `left-out`: it may hold figures
 * in a form that is not read, so it is named and never passed over in silence.
 */
export function roleInFolder(path: string): 'table' | 'release' | 'nothing' | 'left-out' {
  if (NO_CONTENT.test(path)) return 'nothing';
  if (path === RELEASE_FILE || path.endsWith(`/${RELEASE_FILE}`)) return 'release';
  return TABLES.includes(extname(path).toLowerCase()) ? 'table' : 'left-out';
}

/** For the command line, where nobody looks at a list. */
export function notRead(path: string): TableProblem {
  return fileError(path, 'not-read', {
    found: {
      zh: '文件夹里的这个文件不是表格，没有读',
      en: 'a file of the folder that is no table, and was not read',
    },
    expected: { zh: `表格（${TABLES.join(' ')}）`, en: `a table (${TABLES.join(' ')})` },
    cure: {
      zh: '里面有要导入的表，请用 Excel 或 WPS 另存为 .xlsx；与导入无关，请移出文件夹，或加 --ignore-others。',
      en: 'If it holds a table to be loaded, save it as .xlsx in Excel or WPS; if not, take it out of the folder, or add --ignore-others.',
    },
  });
}
