import type { Said } from '#domain/said.ts';
import type { Grid } from '#server/formats/grid.ts';
import { speakProblem, type ProblemWords } from '#server/formats/problem.ts';

import { cureOfContent } from './cure.ts';
import type { TableProblemCode, TableProblem } from './types.ts';

/** Where in the sheet, counted from 1; null where the whole row, column or file is meant. */
export interface SheetPlace {
  row: number | null;
  column: number | null;
}

/** Collects everything that is wrong with one sheet, so that it can be mended in one go. */
export interface ProblemLog {
  readonly problems: readonly TableProblem[];
  readonly error: (code: TableProblemCode, place: SheetPlace, words: ProblemWords) => void;
  readonly warn: (code: TableProblemCode, place: SheetPlace, words: ProblemWords) => void;
}

export const WHOLE_SHEET: SheetPlace = { row: null, column: null };

export function openProblemLog({ file, sheet }: Pick<Grid, 'file' | 'sheet'>): ProblemLog {
  const problems: TableProblem[] = [];
  const add = (
    severity: TableProblem['severity'],
    code: TableProblemCode,
    { row, column }: SheetPlace,
    words: ProblemWords,
  ): void => {
    const said = speakProblem(words);
    const own = severity === 'error' ? cureOfContent(said.found, said.expected) : null;
    const cure = own === null ? words.cure : own(sayPlace({ row, column }));
    problems.push({
      severity,
      code,
      file,
      sheet,
      row,
      column,
      ...speakProblem({ ...words, cure }),
    });
  };
  return {
    problems,
    error: (code, place, words) => add('error', code, place, words),
    warn: (code, place, words) => add('warning', code, place, words),
  };
}

export function hasErrors(problems: readonly TableProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** 第3行第2列, as the officer counts: row 3, column 2. */
export function sayPlace({ row, column }: SheetPlace): Said {
  const parts = [row === null ? [] : `row ${row}`, column === null ? [] : `column ${column}`];
  return {
    zh: `${row === null ? '' : `第${row}行`}${column === null ? '' : `第${column}列`}`,
    en: parts.flat().join(', '),
  };
}

/** What stands there, and where: 第3行第2列的“4.x”, “4.x” at row 3, column 2. */
export function sayCell(cell: SheetPlace & { text: string }): Said {
  const { zh, en } = sayPlace(cell);
  return { zh: `${zh}的“${cell.text}”`, en: `“${cell.text}” at ${en}` };
}
