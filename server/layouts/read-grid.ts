import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import type { Grid } from '#server/formats/grid.ts';
import { saysOfLine } from './levels.ts';
import { readSection } from './read-section.ts';
import type { LayoutContext } from './read-sheets.ts';
import { NOTHING_SAID } from './says.ts';
import { findSections } from './sections.ts';
import { openSheet } from './sheet.ts';

export function readGrid(grid: Grid, { book, symbols }: LayoutContext): SheetReading {
  const sheet = openSheet(grid, { symbols, leftOut: [] });
  const { sections } = findSections(sheet);
  const around = /^Sheet\d*$/iu.test(sheet.name ?? 'Sheet')
    ? NOTHING_SAID
    : saysOfLine({ row: 0, column: 0, text: sheet.name ?? '' }, book);
  const read = sections.map((section) =>
    readSection(sheet, section, { book, around, countsFromJanuary: null }),
  );
  const figures = read.flatMap((one) => one.figures.map(({ figure }) => figure));
  return { tables: [], figures, questions: [], leftOut: [] };
}
