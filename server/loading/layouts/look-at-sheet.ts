import type { Area } from '#domain/layout/area.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { LeftOutCells, SheetQuestion, SheetTable } from '#domain/layout/sheet-reading.ts';
import type { LayoutChange } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { bookOfDictionary } from '#server/layouts/dictionary-book.ts';
import { countQuestions, countReading, type ReadingCounts } from './count-reading.ts';
import type { FileOrder, LayoutKnown } from './layout-known.ts';
import { readLayout } from './read-layout.ts';
import { toTables } from './to-tables.ts';
import { findUnknownNames, type UnknownSheetName } from './unknown-names.ts';

const WINDOW_ROWS = 200;
const MOST_COLUMNS = 300;
const MOST_LETTERS = 300;

export interface LookOrder extends FileOrder {
  /** To look at; null: the first. */
  sheet: string | null;
  /** The first row of the window. */
  from: number;
}

/** One sheet of a file as it looks, a window of it, and how the file would be read. */
export interface SheetLook {
  sheet: string | null;
  sheets: SheetInList[];
  rowCount: number;
  columnCount: number;
  rows: { no: number; cells: string[] }[];
  merges: readonly Area[];
  tables: readonly SheetTable[];
  figures: readonly SeenFigure[];
  questions: readonly SheetQuestion[];
  leftOut: readonly LeftOutCells[];
  changes: readonly LayoutChange[];
  unknownNames: readonly UnknownSheetName[];
  template: { id: string; name: string; version: number } | null;
  counts: ReadingCounts;
  problems: readonly TableProblem[];
  canBeTaken: boolean;
}

interface SheetInList {
  name: string | null;
  rowCount: number;
  columnCount: number;
  figures: number;
  questions: number;
}

export function lookAtSheet(
  file: { name: string; bytes: Uint8Array },
  known: LayoutKnown,
  order: LookOrder,
): SheetLook {
  const { reading, template } = readLayout(file, known, order);
  const { grids, figures, questions } = reading;
  const taken = toTables(file.name, reading, known);
  const names = namesOf(reading);
  const sheet = names.includes(order.sheet) ? order.sheet : (names[0] ?? null);
  const grid = grids.find((one) => one.sheet === sheet);
  const own = <T extends { sheet: string | null }>(all: readonly T[]) =>
    all.filter((one) => one.sheet === sheet);
  const rows = grid ? windowOf(grid, order.from) : [];
  const isShown = ({ row }: SeenFigure) =>
    row >= order.from && (grid === undefined || row < order.from + WINDOW_ROWS);
  const isTold = ({ row, code }: TableProblem) => row !== null || code === 'period-mismatch';
  const faults = taken.flatMap(({ problems }) => problems.filter(isTold));
  return {
    sheet,
    sheets: names.map((name) => inList(name, reading)),
    ...sizeOf(grid),
    rows,
    merges: grid?.merges ?? [],
    tables: own(reading.tables),
    figures: own(figures)
      .filter(isShown)
      .slice(0, WINDOW_ROWS * MOST_COLUMNS),
    questions: own(questions),
    leftOut: own(reading.leftOut),
    changes: reading.changes,
    unknownNames: findUnknownNames(figures, bookOfDictionary(known.dictionary)),
    template: template && { id: template.id, name: template.name, version: template.version },
    counts: countReading(reading),
    problems: [...reading.problems, ...faults],
    canBeTaken: taken.length > 0 && taken.every(({ table }) => table !== null),
  };
}

type Read = ReturnType<typeof readLayout>['reading'];

/** In the order of the file; of a format without sheets what its figures say. */
function namesOf({ grids, figures }: Read): (string | null)[] {
  return [...new Set([...grids, ...figures].map(({ sheet }) => sheet))];
}

function inList(name: string | null, { grids, figures, questions }: Read): SheetInList {
  const isOwn = ({ sheet }: { sheet: string | null }) => sheet === name;
  const own = { figures: figures.filter(isOwn), questions: questions.filter(isOwn) };
  const size = sizeOf(grids.find(isOwn));
  return { name, ...size, figures: own.figures.length, questions: countQuestions(own) };
}

function sizeOf(grid: Grid | undefined) {
  const cells = grid?.cells ?? [];
  const columnCount = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return { rowCount: cells.length, columnCount };
}

function windowOf({ cells }: Grid, from: number) {
  return cells.slice(from - 1, from - 1 + WINDOW_ROWS).map((row, index) => ({
    no: from + index,
    cells: row
      .slice(0, MOST_COLUMNS)
      .map((text) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text)),
  }));
}
