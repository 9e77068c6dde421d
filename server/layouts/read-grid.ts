import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { foldText } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';
import { answersOf, saidOfSheet, takesUnchecked } from './answers.ts';
import { askStatus } from './ask-status.ts';
import { describeTable } from './describe-table.ts';
import { hiddenOf, leftOutOf, sheetLeftOut } from './left-out.ts';
import { saysOfLine } from './line-says.ts';
import { askFractions } from './ask-fraction.ts';
import { askUnread } from './ask-unread.ts';
import { questionsOf } from './questions.ts';
import type { NameBook } from './name-book.ts';
import { readSection, type ReadSection } from './read-section.ts';
import type { LayoutContext } from './layout-context.ts';
import { joinSays, NOTHING_SAID, type Says } from './says.ts';
import { findSections } from './sections.ts';
import { openSheet } from './sheet.ts';

/** One sheet, whatever its tables. `cover`: months that a sheet without figures before it names. */
export function readGrid(grid: Grid, context: LayoutContext, cover: Says): SheetReading {
  const { book, symbols, hint, shown } = context;
  const answers = answersOf(shown, grid.sheet);
  const sheet = openSheet(grid, { symbols, leftOut: answers.leftOut });
  const { sections, asides } = findSections(sheet, answers.figures);
  const around = [saidOfSheet(answers, book), saysOfName(sheet.name, book), cover].reduce(joinSays);
  const read = sections
    .map((section) => readSection(sheet, section, { book, around, answers }))
    .filter((one) => hasFigures(one) && !isContents(sheet.name, one));
  if (read.length === 0)
    return {
      tables: [],
      figures: [],
      questions: [],
      leftOut: [...sheetLeftOut(sheet), ...hiddenOf(grid)],
    };
  const settled = read.flatMap((one) => one.figures);
  const figures = settled.map(({ figure }) => figure);
  return {
    tables: read.map((one) => describeTable(sheet.name, one, book)),
    figures,
    questions: [
      ...questionsOf(settled, { book, sheet: sheet.name, hint }),
      ...askUnread(
        read.flatMap(({ unread }) => unread),
        sheet.name,
      ),
      ...askFractions(figures, answers, sheet.name),
      ...(takesUnchecked(answers) === null ? askStatus(settled, sheet.name) : []),
    ],
    leftOut: [...leftOutOf(sheet, read, asides), ...hiddenOf(grid)],
  };
}

/** What the texts of a cover say of time: 统计月报, 2020年1-8月. */
export function saysOfCover({ cells }: Grid, book: NameBook): Says {
  const texts = cells.flat().filter((text) => text.trim() !== '');
  const says = texts
    .slice(0, MOST_OF_COVER)
    .map((text) => saysOfLine({ row: 0, column: 0, text }, book));
  const { year, months, endYear, span } = says.reduce(joinSays, NOTHING_SAID);
  return { ...NOTHING_SAID, year, months, endYear, span };
}

/** Signs under no heads are words: Description: -. */
function hasFigures({ section, figures, unread }: ReadSection): boolean {
  if (section.headRows.length > 0) return figures.length + unread.length > 0;
  return figures.some(({ figure }) => figure.missing === null);
}

const MOST_OF_COVER = 30;

/** A list of contents: names and numbers of pages, under no heads. */
function isContents(name: string | null, { section, figures }: ReadSection): boolean {
  if (section.headRows.length > 0) return false;
  const titles = [name ?? '', ...section.lines.map(({ text }) => text)].map(foldText);
  if (titles.some((text) => /^(?:目录|目次|contents)$/iu.test(text))) return true;
  const pages = figures.map(({ figure }) => Number(figure.text));
  return (
    pages.length > 2 &&
    pages.every(
      (page, index) =>
        Number.isInteger(page) && page > 0 && page >= (pages[index - 1] ?? 0) && page < 1000,
    )
  );
}

/** Sheet1 says nothing. */
function saysOfName(name: string | null, book: NameBook): Says {
  const isNamed = name !== null && !/^(?:sheet|工作表|表)\s*\d*$/iu.test(name.trim());
  return isNamed ? saysOfLine({ row: 0, column: 0, text: name }, book) : NOTHING_SAID;
}
