import type { TableProblem } from '#server/tables/types.ts';

/** Problems as people read them: place, what was found and expected, how to mend it. */
export function formatProblem(problem: TableProblem): string {
  const { severity, file, sheet, row, column, found, expected, cure } = problem;
  const cell = [row === null ? '' : `第${row}行`, column === null ? '' : `第${column}列`].join('');
  const place = [file, sheet, cell].filter(Boolean).join(' ');
  const kind = severity === 'error' ? '错误' : '提示';
  return `${kind} ${place}\n  看到：${found}\n  应为：${expected}\n  改法：${cure}`;
}
