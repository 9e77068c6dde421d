import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import type { Period } from '#domain/period.ts';
import type { MissingSymbols } from '#server/tables/missing.ts';
import { saidOfSheet, saysOfPeriod, answersOf, type Answers } from './answers.ts';
import { findRegion, saidRegion } from './levels.ts';
import type { BookRegion, NameBook } from './name-book.ts';
import type { FormatReading, PrintedFigure } from './printed-figure.ts';
import { questionsOf } from './questions.ts';
import type { LayoutContext } from './layout-context.ts';
import { NOTHING_SAID, type Says } from './says.ts';
import { settleFigure, type SettledFigure, type TableFacts } from './settle-figure.ts';
import { isOfOthers, wholeOf } from './whole.ts';
import { readFigureCell, type FigureCell } from './words/figure-cell.ts';
import { readHead } from './words/head-facts.ts';

/** The figures of a format of its own, with the names that they have in the dictionary. */
export function settlePrinted(
  read: FormatReading,
  { book, symbols, shown, hint }: LayoutContext,
): SheetReading {
  const sheets = [...Map.groupBy(read.figures, ({ sheet }) => sheet)];
  const settled = sheets.map(([sheet, figures]) => ({
    sheet,
    figures: settleAll(figures, {
      book,
      symbols,
      answers: answersOf(shown, sheet),
      isOwn: read.isOwn,
    }),
  }));
  return {
    tables: read.tables,
    figures: settled.flatMap(({ figures }) => figures.map(({ figure }) => figure)),
    questions: [
      ...read.questions,
      ...settled.flatMap(({ sheet, figures }) => questionsOf(figures, { book, sheet, hint })),
    ],
    leftOut: read.leftOut,
  };
}

interface Settling {
  book: NameBook;
  symbols: MissingSymbols;
  answers: Answers;
  isOwn: boolean;
}

function settleAll(figures: readonly PrintedFigure[], settling: Settling): SettledFigure[] {
  const { book, answers } = settling;
  const says = figures.map((figure) => saysOfPrinted(figure, settling));
  const table: TableFacts = {
    sheet: figures[0]?.sheet ?? null,
    book,
    answers,
    lines: saidOfSheet(answers, book),
    countsFromJanuary: null,
    whole: wholeOf(says, NOTHING_SAID, book),
    isOfOthers: isOfOthers(says, NOTHING_SAID),
    hasCumulative: false,
    hasAmounts: says.some(({ kinds }) => kinds.some(({ kind }) => kind === 'level')),
    hasGrowth: false,
    aimsAtGrowth: false,
    hasProgress: false,
    ranked: new Map(),
  };
  return figures.flatMap((figure, index) => {
    const cell = cellOf(figure, settling.symbols);
    const settled = cell && settleFigure(cell, figure, says[index] ?? NOTHING_SAID, table);
    if (settled === null || typeof settled === 'string') return [];
    const { address, status, period } = figure;
    const seen = settled.figure;
    const own = {
      address,
      status,
      note: figure.note ?? seen.note,
      period: period ?? seen.period,
      parent: figure.parent ?? seen.parent,
      missing: figure.missing ?? seen.missing,
    };
    return [
      {
        ...settled,
        figure: { ...settled.figure, ...own },
        period: period === null ? settled.period : sure(period),
      },
    ];
  });
}

const sure = (period: Period) => ({ period, isLikely: false });

function cellOf(
  { text, missing, unit }: PrintedFigure,
  symbols: MissingSymbols,
): FigureCell | null {
  if (missing !== null)
    return {
      text,
      value: null,
      unit,
      missing: missing === 'withheld' ? 'no-figure' : missing,
      target: null,
      rank: null,
      note: null,
      isChange: false,
    };
  return text === '' ? null : readFigureCell(text, symbols);
}

function saysOfPrinted(figure: PrintedFigure, { book, isOwn }: Settling): Says {
  const { row, column, unit, kind, of, group, basis } = figure;
  const facts = readHead(figure.indicator ?? '');
  const name = facts.name || (figure.indicator ?? '');
  const own = isOwn ? indicatorOf(figure, name, book) : null;
  const kinds =
    kind === null
      ? facts.kind === null
        ? []
        : [{ kind: facts.kind, of: facts.of, group: null }]
      : [{ kind, of, group }];
  return {
    ...NOTHING_SAID,
    ...(figure.period && saysOfPeriod(figure.period)),
    region: regionOf(figure, book, isOwn),
    names:
      name === ''
        ? []
        : [{ row, column, text: figure.indicator ?? '', name, parent: figure.parent }],
    indicatorId: own?.id ?? null,
    // What was exported here is in the unit of its indicator: a wide table has no place to say so.
    units: unit !== null ? [unit] : facts.units.length > 0 ? facts.units : (own?.units ?? []),
    kinds,
    basis: basis ?? facts.basis,
  };
}

/** Codes of our own exports are ids, or names where one stands over a column; others' may be anything. */
function indicatorOf(
  { indicatorCode }: PrintedFigure,
  name: string,
  book: NameBook,
): { id: string | null; units: readonly string[] } {
  const byId = book.indicators.find(({ id }) => id === indicatorCode);
  if (byId !== undefined) return { id: byId.id, units: [byId.unit] };
  const [only, other] = book.indicatorsNamed(name);
  return { id: null, units: only !== undefined && other === undefined ? [only.unit] : [] };
}

function regionOf(figure: PrintedFigure, book: NameBook, isOwn: boolean): Says['region'] {
  const { row, column, region, regionCode } = figure;
  const byId: BookRegion | undefined = isOwn
    ? book.regions.find(({ id }) => id === regionCode)
    : undefined;
  const text = region ?? regionCode ?? '';
  if (text === '' && byId === undefined) return null;
  const place = { row, column, text };
  if (byId !== undefined)
    return { ...place, entry: byId, isWider: byId.kind === 'wider', total: null };
  const facts = readHead(text);
  const entry = findRegion(book, text, facts.name);
  return entry === null
    ? saidRegion(place, { ...facts, name: text }, book)
    : { ...place, entry, isWider: false, total: null };
}
