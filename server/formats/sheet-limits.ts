import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';

/** A year of a province's tables has some hundred thousand cells. */
const MAX_CELLS = 5_000_000;
const MAX_SHEETS = 200;

/** Why a file with too much in it is not taken; null when it may be. */
export function refuseSheets(grids: readonly Grid[], file: string): TableProblem | null {
  const cells = grids.reduce((sum, grid) => sum + countCells(grid), 0);
  const most = `不超过 ${MAX_SHEETS} 张工作表、${MAX_CELLS / 10_000} 万格的文件`;
  const refuse = (found: string) =>
    fileError(file, 'too-large', {
      found,
      expected: most,
      cure: '请只保留要载入的工作表和区域，另存为新的 .xlsx 后重新载入；大量数据请用 CSV 长表。',
    });
  if (grids.length > MAX_SHEETS) return refuse(`文件里有 ${grids.length} 张工作表`);
  return cells > MAX_CELLS ? refuse(`文件里有 ${Math.round(cells / 10_000)} 万格`) : null;
}

function countCells({ cells }: Grid): number {
  return cells.reduce((sum, row) => sum + row.length, 0);
}
