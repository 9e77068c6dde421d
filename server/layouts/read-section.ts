import { countsFromJanuary, saidOfCell, type Answers } from './answers.ts';
import { findColumns, type SheetColumn } from './columns.ts';
import { saysOfGroups } from './group-says.ts';
import { groupLevel, levelsBefore, levelsOver } from './head-cells.ts';
import { saysOfLevel, withoutTranslations, type NamedLevel } from './levels.ts';
import { saysOfLine, saysOfShown } from './line-says.ts';
import type { NameBook } from './name-book.ts';
import { linesShown, rowsShown } from './shown-roles.ts';
import { rankedOf } from './ranked-of.ts';
import { joinSays, NOTHING_SAID, type Says } from './says.ts';
import { isPageLine } from './rows.ts';
import type { PlacedText, Section } from './sections.ts';
import { settleFigure, type SettledFigure, type TableFacts } from './settle-figure.ts';
import { withFiguresBefore } from './figures-before.ts';
import { nameLevels } from './unsaid-levels.ts';
import { isOfOthers, wholeOf } from './whole.ts';
import type { Sheet } from './sheet.ts';
import { isUnderstood } from './understood.ts';

export interface SectionContext {
  book: NameBook;
  /** What the sheet's name, and the cover, say: for what the table itself doesn't. */
  around: Says;
  answers: Answers;
}

export interface ReadSection {
  section: Section;
  columns: readonly SheetColumn[];
  over: readonly NamedLevel[];
  before: readonly NamedLevel[];
  figures: readonly SettledFigure[];
  /** Cells of figures that are not to be kept, and the word that says so. */
  derived: readonly (PlacedText & { why: string })[];
  /** Cells among the figures that nobody understands. */
  unread: readonly PlacedText[];
}

export function readSection(sheet: Sheet, found: Section, context: SectionContext): ReadSection {
  const { book, answers } = context;
  const section = withShownRows(found, answers);
  const columns = findColumns(sheet, section, answers);
  const lines = linesOf(sheet, section, context);
  const levels = nameLevels(
    [
      groupLevel(sheet, section),
      ...levelsOver(sheet, section, columns),
      ...levelsBefore(sheet, section, columns),
    ],
    { book, answers, titles: lines.names.map(({ name }) => name) },
  );
  const [groups, ...heads] = levels;
  const over = withoutTranslations(heads.filter(({ side }) => side === 'over'));
  const before = withoutTranslations(heads.filter(({ side }) => side === 'before'));
  const figureColumns = columns
    .filter(({ kind }) => kind === 'figures')
    .map(({ column }) => column);
  const overColumn = withFiguresBefore(
    figureColumns,
    saysBy([...over].reverse(), figureColumns, book),
  );
  const beforeRow = withFiguresBefore(
    section.bodyRows,
    saysBy([...before].reverse(), section.bodyRows, book),
  );
  const inGroup =
    groups?.arePart === true
      ? saysBy([groups], section.bodyRows, book)
      : saysOfGroups(sheet, section, book);
  const all = [...overColumn.values(), ...beforeRow.values(), ...inGroup.values()];
  const table: TableFacts = {
    sheet: sheet.name,
    book,
    answers,
    lines,
    countsFromJanuary: countsFromJanuary(answers),
    whole: wholeOf(all, lines, book),
    isOfOthers: isOfOthers(all, lines),
    hasCumulative: all.some(({ span }) => span === 'cumulative'),
    hasAmounts: all.some(({ kinds }) =>
      kinds.some(
        ({ kind, isLoose }) => (kind === 'level' && isLoose !== true) || kind === 'lastYear',
      ),
    ),
    hasProgress: all.some(({ derived }) => derived !== null && PROGRESS.test(derived)),
    hasGrowth: all.some(({ kinds }) => kinds.some(({ kind }) => kind === 'growth')),
    aimsAtGrowth: all.some(({ kinds }) =>
      kinds.some(({ kind, of }) => kind === 'target' && of === 'growth'),
    ),
    ranked: rankedOf(figureColumns, overColumn),
  };
  const ofCell = saidOfCell(answers, book);
  const figures: SettledFigure[] = [];
  const derived: (PlacedText & { why: string })[] = [];
  const unread: PlacedText[] = [];
  for (const row of section.bodyRows) {
    const rowSays = joinSays(beforeRow.get(row) ?? NOTHING_SAID, inGroup.get(row) ?? NOTHING_SAID);
    for (const column of figureColumns) {
      const cell = sheet.figure(row, column);
      const place = { row, column, text: sheet.text(row, column) };
      if (place.text === '') continue;
      const heads = [
        ofCell(row, column),
        overColumn.get(column) ?? NOTHING_SAID,
        rowSays,
      ].reduceRight((farther, nearer) => joinSays(nearer, farther));
      const why = whyDerived(heads);
      if (why !== null) derived.push({ ...place, why });
      else if (cell === null) unread.push(place);
      else {
        const settled = settleFigure(cell, place, heads, table);
        if (typeof settled === 'string') derived.push({ ...place, why: settled });
        else if (isUnderstood(cell, heads, settled.figure)) figures.push(settled);
        else unread.push(place);
      }
    }
  }
  return { section, columns, over, before, figures, derived, unread };
}

const PROGRESS = /完成|进度|^占.*(?:目标|计划|任务|预算)/u;

function withShownRows(section: Section, answers: Answers): Section {
  const rows = rowsShown(answers, section);
  if (rows.length === 0) return section;
  const headRows = [...new Set([...section.headRows, ...rows])].sort((a, b) => a - b);
  return { ...section, headRows, lines: section.lines.filter(({ row }) => !rows.includes(row)) };
}

function whyDerived(heads: Says): string | null {
  if (heads.derived !== null) return heads.derived;
  return heads.region?.total === 'subtotal' ? heads.region.text : null;
}

function saysBy(
  levels: readonly NamedLevel[],
  places: readonly number[],
  book: NameBook,
): ReadonlyMap<number, Says> {
  const read = levels.map((level) => ({ level, says: saysOfLevel(level, book) }));
  return new Map(
    places.map((place) => [
      place,
      read.reduce((near, { level, says }) => {
        const cell = level.cells.get(place);
        return joinSays(near, (cell && says.get(cell)) ?? NOTHING_SAID);
      }, NOTHING_SAID),
    ]),
  );
}

function linesOf(
  sheet: Sheet,
  { lines, inherited }: Section,
  { book, around, answers }: SectionContext,
): Says {
  const shown = linesShown(sheet, answers).map((line) => saysOfShown(line, book));
  const own = [...lines].reverse().map((line) => saysOfLine(line, book));
  const ofFirst = [...inherited].reverse().map((line) => saysOfLine(line, book));
  const isBare = !lines.some(({ text }) => !isPageLine(text));
  // The unit and the indicator of another title are not this table's.
  const shared = isBare
    ? ofFirst
    : ofFirst.map((says) => ({ ...says, units: [], names: [], kinds: [] }));
  return [...shown, ...own, ...shared, around].reduce(joinSays, NOTHING_SAID);
}
