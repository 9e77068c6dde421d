import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import type { LayoutChange } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { findLayoutChanges } from './layout-changes.ts';
import type { LayoutContext } from './layout-context.ts';
import { readStatisticsFormat, readStatisticsGrids } from './formats/read-statistics-format.ts';
import { readGrid, saysOfCover } from './read-grid.ts';
import type { FormatReading } from './printed-figure.ts';
import { joinSays, NOTHING_SAID } from './says.ts';
import { askTwice } from './said-twice.ts';
import { settlePrinted } from './settle-printed.ts';
import { shownByTemplate } from './template-answers.ts';

export interface FileReading extends SheetReading {
  /** Its sheets as they are shown; none in a format without cells. */
  grids: readonly Grid[];
  /** What is wrong with the file itself: with an error among them nothing of it is read. */
  problems: readonly TableProblem[];
  /** Cells that are not what the template knows. */
  changes: readonly LayoutChange[];
}

/** Tables of a package that are no lists of figures are read as sheets are. */
function readFormat(format: FormatReading, context: LayoutContext): FileReading {
  const { grids = [], problems } = format;
  const printed = settlePrinted(format, context);
  const read = grids.map((grid) => readGrid(grid, context, NOTHING_SAID));
  return {
    ...{ grids, problems, changes: [] },
    tables: [...printed.tables, ...read.flatMap(({ tables }) => tables)],
    figures: [...printed.figures, ...read.flatMap(({ figures }) => figures)],
    questions: [...printed.questions, ...read.flatMap(({ questions }) => questions)],
    leftOut: [...printed.leftOut, ...read.flatMap(({ leftOut }) => leftOut)],
  };
}

/** Any file of figures → what is seen in it. Nothing of it is kept. */
export function readSheets(file: string, bytes: Uint8Array, context: LayoutContext): FileReading {
  const read = readAny(file, bytes, context);
  return { ...read, questions: [...read.questions, ...askTwice(read.figures)] };
}

function readAny(file: string, bytes: Uint8Array, context: LayoutContext): FileReading {
  const format = readStatisticsFormat(file, bytes);
  if (format !== null) return readFormat(format, context);
  const { grids, problems } = readGrids(file, bytes);
  const ofGrids = readStatisticsGrids(grids);
  if (ofGrids !== null)
    return {
      ...settlePrinted(ofGrids, context),
      grids,
      problems: [...problems, ...ofGrids.problems],
      changes: [],
    };
  const { template } = context;
  const shown = template ? shownByTemplate(template, grids, context) : context.shown;
  let cover = NOTHING_SAID;
  const read = grids.map((grid) => {
    const one = readGrid(grid, { ...context, shown }, cover);
    if (one.figures.length === 0) cover = joinSays(cover, saysOfCover(grid, context.book));
    return one;
  });
  return {
    grids,
    problems,
    tables: read.flatMap(({ tables }) => tables),
    figures: read.flatMap(({ figures }) => figures),
    questions: read.flatMap(({ questions }) => questions),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    changes: template ? findLayoutChanges(template.sheets, grids) : [],
  };
}
