import { speakProblem, type ProblemWords } from '#server/formats/problem.ts';
import type { SheetPlace } from './problem-log.ts';
import type { TableProblemCode, TableProblem } from './types.ts';

/** Nobody mends more in one go; a million problems would not fit a screen nor memory. */
const MAX_PROBLEMS = 1000;

/** Errors of a long file: the first thousand, and how many more there are. */
export interface CappedLog {
  hasErrors(): boolean;
  /** The words are made only for problems that are kept: the nearest name takes time to find. */
  error(code: TableProblemCode, place: SheetPlace, words: () => ProblemWords): void;
  /** Whoever warns does so once for each kind of thing: nothing counts them. */
  warn(code: TableProblemCode, place: SheetPlace, words: () => ProblemWords): void;
  /** All that were kept, and a last one that counts the rest. */
  close(): readonly TableProblem[];
}

export function openCappedLog(file: string, max = MAX_PROBLEMS): CappedLog {
  const problems: TableProblem[] = [];
  let total = 0;
  return {
    hasErrors: () => total > 0,
    error: (code, place, words) => {
      total += 1;
      if (total > max) return;
      problems.push({
        severity: 'error',
        code,
        file,
        sheet: null,
        ...place,
        ...speakProblem(words()),
      });
    },
    warn: (code, place, words) => {
      problems.push({
        severity: 'warning',
        code,
        file,
        sheet: null,
        ...place,
        ...speakProblem(words()),
      });
    },
    close: () => (total > max ? [...problems, tooMany(file, total - max)] : problems),
  };
}

function tooMany(file: string, more: number): TableProblem {
  return {
    severity: 'error',
    code: 'too-many-problems',
    file,
    sheet: null,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: `另有 ${more} 个问题没有列出`, en: `${more} more problems, not listed` },
      expected: { zh: '没有问题的文件', en: 'a file without problems' },
      cure: {
        zh: '请先改正列出的问题，再重新导入，查看其余问题。',
        en: 'Mend the problems listed and load it again to see the others.',
      },
    }),
  };
}
