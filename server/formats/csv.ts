import Papa from 'papaparse';

import { recognizeDelimiter } from './delimiter.ts';
import type { Grid } from './grid.ts';
import { speakProblem, type TableProblem } from './problem.ts';

/** Text → one grid. A row is a record: a line break inside quotes does not begin a new one. */
export function readCsv(
  text: string,
  file: string,
): { grid: Grid; problems: readonly TableProblem[] } {
  const { rows, problems } = parseRecords(text, file, recognizeDelimiter(text));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const all = [...problems, ...findLongRows(rows, file)];
  return { grid: { file, sheet: null, cells: rows }, problems: all };
}

/** Fewer rows than these have no usual length. */
const LEAST_ROWS = 4;
/** As many rows of one length make it the usual one, or all but one of few. */
const USUAL_SHARE = 0.8;

/**
 * A spreadsheet writes all rows equally long. One that is longer lost a line's end on the way, or holds
 * a comma that was to be quoted: what stands beyond the last head would be passed over.
 */
function findLongRows(rows: readonly (readonly string[])[], file: string): TableProblem[] {
  const byLength = Map.groupBy(rows, ({ length }) => length);
  const [usual = 0, those = []] =
    [...byLength].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const isUsual = those.length >= Math.min(rows.length * USUAL_SHARE, rows.length - 1);
  if (rows.length < LEAST_ROWS || usual < 2 || !isUsual) return [];
  return rows.flatMap((row, index) =>
    row.slice(usual).some((cell) => cell.trim() !== '')
      ? [longRow(file, index + 1, row.length, usual)]
      : [],
  );
}

function longRow(file: string, row: number, length: number, usual: number): TableProblem {
  return {
    severity: 'warning',
    code: 'bad-csv',
    file,
    sheet: null,
    row,
    column: usual + 1,
    ...speakProblem({
      found: { zh: `这一行有 ${length} 格`, en: `This row has ${length} cells` },
      expected: { zh: `${usual} 格，与别的行相同`, en: `${usual} cells, as in the other rows` },
      cure: {
        zh: `请检查第 ${row} 行是否漏了换行，或有没加引号的逗号；多出的格可能没有读入。`,
        en: `See whether row ${row} lacks a line break, or has a comma outside quotes; the cells beyond may not have been read.`,
      },
    }),
  };
}

/** `firstRow` is the row of the text's first record, counted from 1. */
export function parseRecords(
  text: string,
  file: string,
  delimiter: string,
  firstRow = 1,
): { rows: string[][]; problems: TableProblem[] } {
  // One kind of line end: PapaParse takes the first it meets for all, and files pieced together mix them.
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
  if (!lines.includes('"')) return { rows: splitUnquoted(lines, delimiter), problems: [] };
  const rows: string[][] = [];
  const problems: TableProblem[] = [];
  Papa.parse<string[]>(lines, {
    delimiter,
    newline: '\n',
    // Row by row: what it gathers by itself outlives the rows, for a long file by hundreds of megabytes.
    step: ({ data, errors }) => {
      problems.push(...errors.map((error) => badCsv(file, firstRow + rows.length, error)));
      rows.push(data);
    },
  });
  return { rows, problems };
}

/** Without a quote nothing is to be parsed; nearly all long files have none. */
function splitUnquoted(lines: string, delimiter: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split(delimiter));
}

function badCsv(file: string, row: number, error: Papa.ParseError): TableProblem {
  return {
    severity: 'error',
    code: 'bad-csv',
    file,
    sheet: null,
    row,
    column: null,
    ...speakProblem({
      found:
        error.code === 'MissingQuotes'
          ? { zh: '引号没有配对', en: 'a quote without its other half' }
          : { zh: '引号后面还有文字', en: 'text after a closing quote' },
      expected: {
        zh: '带引号的单元格以英文双引号开始和结束，其中的引号写两遍',
        en: 'a quoted cell that begins and ends with a double quote ("), quotes within it written twice',
      },
      cure: {
        zh: `请检查第 ${row} 行的英文双引号是否成对，或用 Excel 打开后另存为 .xlsx 再导入。`,
        en: `See whether the double quotes of row ${row} come in pairs, or open the file in Excel, save it as .xlsx and load that.`,
      },
    }),
  };
}
