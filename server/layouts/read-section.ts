import type { SeenFigure, SeenKind } from '#domain/layout/seen-figure.ts';
import { cellAddress } from '#domain/layout/area.ts';
import { findColumns, type SheetColumn } from './columns.ts';
import { levelsBefore, levelsOver } from './head-cells.ts';
import { nameLevel, saysOfLevel, saysOfLine, type NamedLevel } from './levels.ts';
import type { BookIndicator, BookRegion, NameBook } from './name-book.ts';
import { rankedOf } from './ranked-of.ts';
import { joinSays, NOTHING_SAID, type SaidRegion, type Says } from './says.ts';
import type { PlacedText, Section } from './sections.ts';
import { fitting, settleName, type SettledName } from './settle-indicator.ts';
import { kindByUnit, settleKind } from './settle-kind.ts';
import { settlePeriod, type SettledPeriod } from './settle-period.ts';
import { settleUnit } from './settle-unit.ts';
import { isWhole, wholeOf } from './whole.ts';
import type { Sheet } from './sheet.ts';
import type { FigureCell } from './words/figure-cell.ts';

export interface SectionContext {
  book: NameBook;
  /** What the sheet's name, and the cover, say: for what the table itself doesn't. */
  around: Says;
  countsFromJanuary: boolean | null;
}

/** A figure of a section with what was settled of it, and what is not. */
export interface SettledFigure {
  figure: SeenFigure;
  name: SettledName | null;
  fits: readonly BookIndicator[];
  region: SaidRegion | null;
  period: SettledPeriod;
}

export interface ReadSection {
  section: Section;
  columns: readonly SheetColumn[];
  over: readonly NamedLevel[];
  before: readonly NamedLevel[];
  figures: readonly SettledFigure[];
  /** Cells of figures that are not to be kept, and the word that says so. */
  derived: readonly (PlacedText & { why: string })[];
}

export function readSection(sheet: Sheet, section: Section, context: SectionContext): ReadSection {
  const { book } = context;
  const columns = findColumns(sheet, section);
  const over = levelsOver(sheet, section, columns).map((level) => nameLevel(level, book));
  const before = levelsBefore(sheet, section, columns).map((level) => nameLevel(level, book));
  const figureColumns = columns
    .filter(({ kind }) => kind === 'figures')
    .map(({ column }) => column);
  const overColumn = saysBy([...over].reverse(), figureColumns, book);
  const beforeRow = saysBy([...before].reverse(), section.bodyRows, book);
  const inGroup = saysOfGroups(sheet, section, book);
  const lines = linesOf(section, context);
  const facts = { sheet, book, lines, countsFromJanuary: context.countsFromJanuary };
  const all = [...overColumn.values(), ...beforeRow.values(), ...inGroup.values()];
  const table: TableFacts = {
    ...facts,
    whole: wholeOf(all, lines, book),
    hasCumulative: all.some(({ span }) => span === 'cumulative'),
    hasAmounts: all.some(({ kinds }) =>
      kinds.some(({ kind }) => kind === 'level' || kind === 'lastYear'),
    ),
    ranked: rankedOf(figureColumns, overColumn),
  };
  const figures: SettledFigure[] = [];
  const derived: (PlacedText & { why: string })[] = [];
  for (const row of section.bodyRows) {
    const rowSays = joinSays(beforeRow.get(row) ?? NOTHING_SAID, inGroup.get(row) ?? NOTHING_SAID);
    for (const column of figureColumns) {
      const cell = sheet.figure(row, column);
      if (cell === null) continue;
      const heads = joinSays(overColumn.get(column) ?? NOTHING_SAID, rowSays);
      const place = { row, column, text: sheet.text(row, column) };
      const why = whyDerived(heads);
      if (why !== null) derived.push({ ...place, why });
      else {
        const settled = settleFigure(cell, place, heads, table);
        if (typeof settled === 'string') derived.push({ ...place, why: settled });
        else figures.push(settled);
      }
    }
  }
  return { section, columns, over, before, figures, derived };
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

/** A line of words over others: a region, an indicator whose parts follow. */
function saysOfGroups(
  sheet: Sheet,
  { band, bodyRows, groupRows }: Section,
  book: NameBook,
): ReadonlyMap<number, Says> {
  const says = new Map<number, Says>();
  let [held, heldRow] = [NOTHING_SAID, 0];
  const groups = groupRows.map((row) => ({
    row,
    says: saysOfGroup(sheet, row, band.left, band.right, book),
  }));
  for (const row of bodyRows) {
    const group = groups.findLast((one) => one.row < row && one.row > heldRow);
    if (group !== undefined) [held, heldRow] = [group.says, group.row];
    if (held !== NOTHING_SAID) says.set(row, held);
  }
  return says;
}

function saysOfGroup(sheet: Sheet, row: number, left: number, right: number, book: NameBook): Says {
  for (let column = left; column <= right; column += 1) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    const says = saysOfLine({ row, column, text }, book);
    const isKnown = says.region !== null || says.names.length > 0 || says.months !== null;
    return isKnown ? { ...says, kinds: [] } : NOTHING_SAID;
  }
  return NOTHING_SAID;
}

function linesOf({ lines }: Section, { book, around }: SectionContext): Says {
  const own = [...lines].reverse().map((line) => saysOfLine(line, book));
  return [...own, around].reduce(joinSays, NOTHING_SAID);
}

interface TableFacts {
  sheet: Sheet;
  book: NameBook;
  lines: Says;
  countsFromJanuary: boolean | null;
  whole: BookRegion | null;
  hasCumulative: boolean;
  hasAmounts: boolean;
  ranked: ReadonlyMap<number, SeenKind>;
}

/** A text: why it is no figure to be kept. */
function settleFigure(
  cell: FigureCell,
  { row, column }: PlacedText,
  heads: Says,
  table: TableFacts,
): SettledFigure | string {
  const { lines, book } = table;
  const said = settleKind(heads, lines);
  if (said?.kind === 'rank' && cell.value === null && cell.rank === null) return '不排位';
  const of =
    said?.kind === 'rank'
      ? (said.of ?? table.ranked.get(column) ?? lines.kinds[0]?.of ?? null)
      : (said?.of ?? null);
  const name = settleName(heads.names.length > 0 ? heads.names : lines.names, book);
  const known = (name?.namesakes ?? []).map((one) => one.unit);
  const unit = settleUnit(said?.kind ?? null, of, {
    own: cell.unit,
    heads: heads.units,
    lines: lines.units,
    known,
  });
  const basis = heads.basis ?? lines.basis;
  const kind = kindOf(said?.kind ?? null, unit, table.hasAmounts);
  const fits = fitting(name?.namesakes ?? [], { kind, of, unit, basis });
  const region = regionOf(heads, table);
  const isReference = region !== null && isReferenced(region, table.whole, book);
  const period = settlePeriod(kind, heads, lines, {
    hasCumulative: table.hasCumulative,
    isIndex: unit?.endsWith('=100') === true,
    countsFromJanuary: table.countsFromJanuary,
  });
  const entry = regionEntry(region, table.whole);
  const figure: SeenFigure = {
    sheet: table.sheet.name,
    row,
    column,
    address: cellAddress(row, column),
    region: entry?.name ?? region?.text ?? null,
    regionId: entry?.id ?? null,
    indicator: name?.name ?? null,
    indicatorId: fits.length === 1 ? (fits[0]?.id ?? null) : null,
    parent: name?.parent ?? null,
    unit,
    period: period.period,
    kind: isReference ? 'reference' : kind,
    of: isReference ? kind : of,
    group: said?.group ?? null,
    basis,
    text: cell.text,
    value: cell.rank === null ? cell.value : String(cell.rank.rank),
    missing: cell.missing,
    note: cell.note ?? heads.note,
    status: heads.status,
  };
  return { figure, name, fits, region, period };
}

function kindOf(said: SeenKind | null, unit: string | null, hasAmounts: boolean): SeenKind | null {
  const byUnit = kindByUnit(unit);
  if (said === null) return byUnit;
  if (said === 'level' && byUnit === 'actual') return 'actual';
  return said === 'growth' && !hasAmounts ? 'actual' : said;
}

function regionOf(heads: Says, { lines }: TableFacts): SaidRegion | null {
  return heads.region ?? lines.region;
}

function regionEntry(region: SaidRegion | null, whole: BookRegion | null): BookRegion | null {
  if (region === null) return null;
  return region.entry ?? (region.total === 'total' ? whole : null);
}

function isReferenced(region: SaidRegion, whole: BookRegion | null, book: NameBook): boolean {
  if (region.isWider) return true;
  if (region.entry === null || whole === null) return false;
  return region.entry.kind === 'wider' || isWhole(region.entry, whole, book);
}
