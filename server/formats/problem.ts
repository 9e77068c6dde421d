import { quoted, speak, type Said } from '#domain/said.ts';

/** Something wrong with a loaded file. Errors stop the load, warnings don't. Rows and columns count from 1. */
export interface TableProblem {
  severity: 'error' | 'warning';
  code: TableProblemCode;
  file: string;
  sheet: string | null;
  row: number | null;
  column: number | null;
  found: string;
  foundEn: string;
  expected: string;
  expectedEn: string;
  /** How to mend it, a whole sentence in Chinese. */
  cure: string;
  cureEn: string;
}

/** What is said of it: what stands there (a mere string quotes it), what should, and how to mend it. */
export interface ProblemWords {
  found: Said | string;
  expected: Said;
  cure: Said;
}

/** @example speakProblem({ found: '4.x', expected: A_NUMBER, cure: FIX_IT }).found // '4.x' */
export function speakProblem({ found, expected, cure }: ProblemWords) {
  return speak({ found: typeof found === 'string' ? quoted(found) : found, expected, cure });
}

export type TableProblemCode =
  | 'empty-file'
  | 'unreadable-encoding'
  | 'unreadable-file'
  | 'too-large'
  | 'hidden-cells'
  | 'unread-content'
  | 'shown-differs'
  | 'struck-out'
  | 'unknown-table'
  | 'changed-layout'
  | 'missing-column'
  | 'duplicate-column'
  | 'unknown-column'
  | 'left-out'
  | 'which-column'
  | 'two-tables'
  | 'unknown-region'
  | 'unknown-department'
  | 'unknown-indicator'
  | 'duplicate-row'
  | 'total-row'
  | 'missing-title'
  | 'missing-release'
  | 'bad-release'
  | 'bad-period'
  | 'period-mismatch'
  | 'bad-number'
  | 'other-unit'
  | 'converted-unit'
  | 'fraction-for-percent'
  | 'rate-for-index'
  | 'bad-target'
  | 'bad-rank'
  | 'bad-year'
  | 'bad-value'
  | 'region-guessed'
  | 'bad-csv'
  | 'bad-dictionary'
  | 'conflicting-table'
  | 'mixed-synthetic'
  | 'lacking-lines'
  | 'not-for-desk'
  | 'not-read'
  | 'too-many-problems';

/** An error of the whole file: it has no place in it. */
export function fileError(file: string, code: TableProblemCode, words: ProblemWords): TableProblem {
  return {
    severity: 'error',
    code,
    file,
    sheet: null,
    row: null,
    column: null,
    ...speakProblem(words),
  };
}
