import Papa from 'papaparse';

import { recognizeDelimiter } from './delimiter.ts';
import type { Grid } from './grid.ts';
import type { TableProblem } from './problem.ts';

/** Text → one grid. A row is a record: a line break inside quotes does not begin a new one. */
export function readCsv(
  text: string,
  file: string,
): { grid: Grid; problems: readonly TableProblem[] } {
  const { rows, problems } = parseRecords(text, file, recognizeDelimiter(text));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return { grid: { file, sheet: null, cells: rows }, problems };
}

/** `firstRow` is the row of the text's first record, counted from 1. */
export function parseRecords(
  text: string,
  file: string,
  delimiter: string,
  firstRow = 1,
): { rows: string[][]; problems: TableProblem[] } {
  // One kind of line end: PapaParse takes the first it meets for all, and files pieced together mix them.
  const { data, errors } = Papa.parse<string[]>(text.replaceAll(/\r\n?/gu, '\n'), {
    delimiter,
    newline: '\n',
  });
  const problems = errors.map((error) => badCsv(file, firstRow + (error.row ?? 0), error));
  return { rows: data, problems };
}

function badCsv(file: string, row: number, error: Papa.ParseError): TableProblem {
  return {
    severity: 'error',
    code: 'bad-csv',
    file,
    sheet: null,
    row,
    column: null,
    found: error.code === 'MissingQuotes' ? '引号没有配对' : '引号后面还有文字',
    expected: '带引号的单元格以英文双引号开始和结束，其中的引号写两遍',
    cure: `请检查第 ${row} 行的英文双引号是否成对，或用 Excel 打开后另存为 .xlsx 再载入。`,
  };
}
