import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import type { Grid } from '#server/formats/grid.ts';
import { answersOf, saidOfSheet } from './answers.ts';
import { describeTable } from './describe-table.ts';
import { leftOutOf, sheetLeftOut } from './left-out.ts';
import { saysOfLine } from './levels.ts';
import { questionsOf } from './questions.ts';
import { readSection } from './read-section.ts';
import type { LayoutContext } from './read-sheets.ts';
import { joinSays, NOTHING_SAID, type Says } from './says.ts';
import { findSections } from './sections.ts';
import { openSheet } from './sheet.ts';

/** One sheet, whatever its tables. */
export function readGrid(grid: Grid, { book, symbols, hint, shown }: LayoutContext): SheetReading {
  const answers = answersOf(shown, grid.sheet);
  const sheet = openSheet(grid, { symbols, leftOut: answers.leftOut });
  const { sections, asides } = findSections(sheet);
  const around = joinSays(saidOfSheet(answers, book), saysOfName(sheet.name, book));
  const read = sections
    .map((section) => readSection(sheet, section, { book, around, answers }))
    .filter((one) => one.figures.length > 0);
  if (read.length === 0)
    return { tables: [], figures: [], questions: [], leftOut: sheetLeftOut(sheet) };
  const settled = read.flatMap((one) => one.figures);
  return {
    tables: read.map((one) => describeTable(sheet.name, one, book)),
    figures: settled.map(({ figure }) => figure),
    questions: questionsOf(settled, { book, sheet: sheet.name, hint }),
    leftOut: leftOutOf(sheet, read, asides),
  };
}

/** Sheet1 says nothing. */
function saysOfName(name: string | null, book: LayoutContext['book']): Says {
  const isNamed = name !== null && !/^(?:sheet|工作表|表)\s*\d*$/iu.test(name.trim());
  return isNamed ? saysOfLine({ row: 0, column: 0, text: name }, book) : NOTHING_SAID;
}
