import type { Cell, DataValidation, WriteSheet } from 'hucre';
import { colToLetter, writeXlsx } from 'hucre/xlsx';

import type { WorkbookInfo } from './xlsx-write.ts';
import { BODY_SIZE, styleOf } from './xlsx-style.ts';

/** A sheet that is filled in: heads, rows of texts, and what may be chosen in a column. */
export interface FormSheet {
  name: string;
  /** Lines over the heads. */
  above: readonly string[];
  columns: readonly FormColumn[];
  rows: readonly (readonly string[])[];
  /** Rows under the last one in which there are choices too. */
  room: number;
}

export interface FormColumn {
  head: string;
  /** In letters of half width. */
  width: number;
  /** Words, or the cells of a column of another sheet, counted from 0; null: anything may be typed. */
  list: { words: readonly string[] } | { sheet: string; column: number } | null;
}

/** Excel takes no longer list than this in the rule itself. */
const LONGEST_LIST = 255;

/** Sheets to fill in → an .xlsx. All cells are text, so that codes keep their zeros. */
export function writeForms(sheets: readonly FormSheet[], info: WorkbookInfo): Promise<Uint8Array> {
  const { title, creator, modified } = info;
  return writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, sheets)),
    defaultFont: { name: '宋体', size: BODY_SIZE },
    properties: { title, creator, created: modified, modified },
  });
}

function toSheet(form: FormSheet, all: readonly FormSheet[]): WriteSheet {
  const { name, above, columns, rows, room } = form;
  const lines = [
    ...above.map((line) => [line]),
    columns.map(({ head }) => head),
    ...rows.map((row) => [...row]),
  ];
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of lines.entries()) {
    for (const [column, value] of line.entries()) {
      const style = styleOf({ value, role: roleOf(row, above.length), numberFormat: '@' });
      cells.set(`${row},${column}`, { value, style });
    }
  }
  const first = above.length + 2;
  const last = first + rows.length + room - 1;
  return {
    name,
    rows: lines,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: above.length + 1 },
    dataValidations: columns.flatMap((column, index) => {
      const letter = colToLetter(index);
      return toValidation(column, all, `${letter}${first}:${letter}${Math.max(first, last)}`);
    }),
  };
}

function roleOf(row: number, above: number) {
  if (row < above) return row === 0 ? 'title' : 'note';
  return row === above ? 'head' : 'name';
}

/** What is chosen is offered, not forced: a name that comes with the same file is right too. */
function toValidation(
  { list }: FormColumn,
  all: readonly FormSheet[],
  range: string,
): DataValidation[] {
  if (list === null) return [];
  const rule = { type: 'list', allowBlank: true, range, showErrorMessage: false } as const;
  if ('words' in list) {
    const isShort = list.words.join(',').length <= LONGEST_LIST;
    return isShort && list.words.length > 0 ? [{ ...rule, values: [...list.words] }] : [];
  }
  const other = all.find(({ name }) => name === list.sheet);
  if (!other || other.rows.length === 0) return [];
  const letter = colToLetter(list.column);
  const last = other.rows.length + other.room + 1;
  return [{ ...rule, formula1: `'${list.sheet}'!$${letter}$2:$${letter}$${last}` }];
}
