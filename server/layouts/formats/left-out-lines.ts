import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';

/** Whole lines that were left out, those that follow each other as one area. */
export function leaveOutLines(
  sheet: string | null,
  left: ReadonlyMap<Said, readonly number[]>,
  width: number,
): LeftOutCells[] {
  return [...left].map(([why, lines]) => ({
    ...{ sheet, why },
    cells: runsOf(lines).map(([top, bottom]) => ({ top, left: 1, bottom, right: width })),
  }));
}

/** @example runsOf([2, 3, 7]) // [[2, 3], [7, 7]] */
function runsOf(lines: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
