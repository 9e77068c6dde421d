import type { Grid } from '#server/formats/grid.ts';
import { MOST_FIGURES } from '#server/formats/statistics/cube.ts';
import { tooManyFigures } from '#server/formats/statistics/format-problems.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readOwnHeads } from './own-heads.ts';
import { readOwnTable } from './own-table.ts';
import { readOwnUnits } from './own-units.ts';

/** How a CSV of our own begins. */
export const OWN_START = /^[^\w"]{0,3}"?(?:release|indicator|region)"?,"?(?:indicator|region)/u;

/** The sheets of a workbook or the table of a CSV that was exported here; null: it was not. */
export function readOwnGrids(grids: readonly Grid[]): FormatReading | null {
  const tables = grids.flatMap((grid) => {
    const [row = [], ...rows] = grid.cells;
    const heads = readOwnHeads(row);
    return heads === null ? [] : [{ grid, heads, rows }];
  });
  const [first] = tables;
  // Beside them stands the sheet of notes alone.
  if (first === undefined || grids.length > tables.length + 1) return null;
  const others = grids.filter((grid) => !tables.some((table) => table.grid === grid));
  const nothing = { tables: [], questions: [], isOwn: true };
  const count = tables.reduce((sum, { rows, heads }) => sum + rows.length * measuresIn(heads), 0);
  if (count > MOST_FIGURES) {
    const problems = [tooManyFigures(first.grid.file, count)];
    return { ...nothing, figures: [], leftOut: [], problems };
  }
  const unitOf = readOwnUnits(others);
  const read = tables.map(({ grid, heads, rows }) =>
    readOwnTable({ sheet: grid.sheet, heads, rows, unitOf }),
  );
  return {
    ...nothing,
    figures: read.flatMap(({ figures }) => figures),
    leftOut: [...read.flatMap(({ leftOut }) => leftOut), ...others.map(notes)],
    problems: [],
  };
}

function measuresIn({ heads }: NonNullable<ReturnType<typeof readOwnHeads>>): number {
  return heads.filter(({ column }) => column.holds === 'measure').length;
}

function notes({ sheet }: Grid) {
  return {
    sheet,
    cells: [],
    why: { zh: '导出时附的说明', en: 'notes that were exported with it' },
  };
}
