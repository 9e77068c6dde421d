import type { Area } from '#domain/layout/area.ts';
import type { TemplateSheet } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';
import { cellText } from './grid-areas.ts';
import { keyOfHead } from './head-key.ts';
import type { HeadsOfFigures } from './lines-behind.ts';

/** By how many rows and columns a part of a sheet stands elsewhere than its template has it. */
export interface Offset {
  down: number;
  right: number;
}

export const IN_PLACE: Offset = { down: 0, right: 0 };
/** One for a line over the heads, one for each line within a table that has others below it. */
const MOST_OFFSETS = 3;

/** Where heads went that are not in their place: by whole rows, or by whole columns. */
export function findOffsets({ heads }: TemplateSheet, grid: Grid): Offset[] {
  const { byRow, byColumn } = indexTexts(grid);
  const votes = new Map<string, { offset: Offset; count: number }>();
  const vote = (offset: Offset) => {
    const key = `${offset.down} ${offset.right}`;
    votes.set(key, { offset, count: (votes.get(key)?.count ?? 0) + 1 });
  };
  for (const { row, column, text } of heads) {
    if (cellText(grid, row, column) === text || keyOfHead(text) === '') continue;
    for (const now of byColumn.get(`${column} ${text}`) ?? []) vote({ down: now - row, right: 0 });
    for (const now of byRow.get(`${row} ${text}`) ?? []) vote({ down: 0, right: now - column });
  }
  const likely = [...votes.values()].sort((a, b) => b.count - a.count);
  return likely.slice(0, MOST_OFFSETS).map(({ offset }) => offset);
}

function indexTexts({ cells }: Grid) {
  const byRow = new Map<string, number[]>();
  const byColumn = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, at: number) => {
    const known = map.get(key);
    if (known) known.push(at);
    else map.set(key, [at]);
  };
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      const text = cell.trim();
      if (text === '') return;
      add(byRow, `${down + 1} ${text}`, right + 1);
      add(byColumn, `${right + 1} ${text}`, down + 1);
    });
  });
  return { byRow, byColumn };
}

export function moveHeads(heads: HeadsOfFigures, by: Offset): HeadsOfFigures {
  return {
    ...heads,
    cells: moveArea(heads.cells, by),
    figures: heads.figures.map((area) => moveArea(area, by)),
  };
}

function moveArea({ top, left, bottom, right }: Area, by: Offset): Area {
  return {
    top: top + by.down,
    left: left + by.right,
    bottom: bottom + by.down,
    right: right + by.right,
  };
}
