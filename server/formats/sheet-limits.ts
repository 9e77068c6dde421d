import type { Said } from '#domain/said.ts';
import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';

/** A year of a province's tables has some hundred thousand cells. */
const MAX_CELLS = 5_000_000;
const MAX_SHEETS = 200;

/** Why a file with too much in it is not taken; null when it may be. */
export function refuseSheets(grids: readonly Grid[], file: string): TableProblem | null {
  const cells = grids.reduce((sum, grid) => sum + countCells(grid), 0);
  const most = {
    zh: `不超过 ${MAX_SHEETS} 张工作表、${MAX_CELLS / 10_000} 万格的文件`,
    en: `a file of at most ${MAX_SHEETS} sheets and ${inEnglish(MAX_CELLS)} cells`,
  };
  const refuse = (found: Said) =>
    fileError(file, 'too-large', {
      found,
      expected: most,
      cure: {
        zh: '请只保留要导入的工作表和区域，另存为新的 .xlsx 后重新导入；大量数据请用 CSV 长表。',
        en: 'Keep only the sheets and cells that are to be loaded, save them as a new .xlsx and load that; for very many figures use a long table in CSV.',
      },
    });
  if (grids.length > MAX_SHEETS)
    return refuse({
      zh: `文件里有 ${grids.length} 张工作表`,
      en: `The file has ${grids.length} sheets`,
    });
  if (cells <= MAX_CELLS) return null;
  const tensOfThousands = Math.round(cells / 10_000);
  return refuse({
    zh: `文件里有 ${tensOfThousands} 万格`,
    en: `The file has ${inEnglish(tensOfThousands * 10_000)} cells`,
  });
}

const inEnglish = (count: number): string => count.toLocaleString('en');

function countCells({ cells }: Grid): number {
  return cells.reduce((sum, row) => sum + row.length, 0);
}
