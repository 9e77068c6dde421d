import { counted } from '#domain/said-names.ts';
import { speakProblem, type ProblemWords } from '#server/formats/problem.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ShownGrid, ShownItem, ShownReading, UploadReading } from './upload-reading.ts';

/** Together, of all sheets of a file: a page of more is read by nobody, and keeps the others waiting. */
const MAX_CELLS = 60_000;
/** A sheet shows this much in any case. */
const LEAST_ROWS = 20;
const MAX_PROBLEMS = 1000;

/** What a page shows of a reading: that tables were read, not the tables; cells and problems that fit. */
export function showReading({ items, problems, leftOut }: UploadReading): ShownReading {
  const cells = items.reduce((sum, { grid }) => sum + countCells(grid), 0);
  const share = Math.min(1, MAX_CELLS / Math.max(1, cells));
  const wrong = items.reduce((sum, item) => sum + item.problems.length, 0);
  const room = wrong > MAX_PROBLEMS ? Math.max(10, Math.floor(MAX_PROBLEMS / items.length)) : wrong;
  return {
    items: items.map(({ table, tidy, ...item }): ShownItem => {
      const kept = capProblems(item.problems, room);
      return {
        ...item,
        isTable: table !== null,
        isRead: table !== null || tidy !== null,
        grid: share < 1 ? cutGrid(item.grid, share, kept) : item.grid,
        problems: kept,
      };
    }),
    problems,
    leftOut,
  };
}

function countCells({ rows }: ShownGrid): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** The first rows, as many as fall to it, and those with a problem. */
function cutGrid(grid: ShownGrid, share: number, problems: readonly TableProblem[]): ShownGrid {
  const most = Math.max(LEAST_ROWS, Math.floor(grid.rows.length * share));
  const wrong = new Set(problems.map(({ row }) => row));
  const rows = grid.rows.filter(({ no }, index) => index < most || wrong.has(no));
  return { ...grid, rows, isCut: grid.isCut || rows.length < grid.rows.length };
}

/** Errors first: a warning must not push one out. */
function capProblems(problems: readonly TableProblem[], most: number): readonly TableProblem[] {
  const [first] = problems;
  if (!first || problems.length <= most) return problems;
  const isError = ({ severity }: TableProblem) => severity === 'error';
  const kept = [...problems.filter(isError), ...problems.filter((one) => !isError(one))];
  return [
    ...kept.slice(0, most),
    {
      ...first,
      severity: problems.some(isError) ? 'error' : 'warning',
      code: 'too-many-problems',
      row: null,
      column: null,
      ...speakProblem(notListed(problems.length - most)),
    },
  ];
}

function notListed(count: number): ProblemWords {
  return {
    found: {
      zh: `另有 ${count} 个问题没有列出`,
      en: `${counted(count, 'more problem is', 'more problems are')} not listed`,
    },
    expected: { zh: '没有问题的表格', en: 'a table without problems' },
    cure: {
      zh: '请先改正列出的问题，再重新上传，查看其余问题。',
      en: 'Mend the problems that are listed and send it again to see the others.',
    },
  };
}
