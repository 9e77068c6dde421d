import { cellAddress } from '#domain/layout/area.ts';
import type { SeenFigure, SeenKind } from '#domain/layout/seen-figure.ts';
import { namedAs, takesUnchecked, type Answers } from './answers.ts';
import { isUnchecked } from './unchecked.ts';
import type { BookIndicator, BookRegion, NameBook } from './name-book.ts';
import type { SaidRegion, Says } from './says.ts';
import type { PlacedText } from './sections.ts';
import { fitting, settleName, type SettledName } from './settle-indicator.ts';
import { kindByUnit, settleKind } from './settle-kind.ts';
import { settlePeriod, type SettledPeriod } from './settle-period.ts';
import { isAlike, isIndexUnit, settleUnit } from './settle-unit.ts';
import { isSum, isWhole } from './whole.ts';
import { readHead } from './words/head-facts.ts';
import type { FigureCell } from './words/figure-cell.ts';

/** A figure with what was settled of it, and what is not. */
export interface SettledFigure {
  figure: SeenFigure;
  name: SettledName | null;
  fits: readonly BookIndicator[];
  region: SaidRegion | null;
  period: SettledPeriod;
}

/** What the figures of one table have in common. */
export interface TableFacts {
  sheet: string | null;
  book: NameBook;
  answers: Answers;
  /** Titles, lines of units, the sheet's name. */
  lines: Says;
  countsFromJanuary: boolean | null;
  whole: BookRegion | null;
  /** Its places are another city's: 全市 is none that is known. */
  isOfOthers: boolean;
  hasCumulative: boolean;
  hasAmounts: boolean;
  hasGrowth: boolean;
  /** Targets of the same table are of growth: 目标增速. */
  aimsAtGrowth: boolean;
  /** 完成进度, 占预算%: how much of a target was reached. */
  hasProgress: boolean;
  /** By column of ranks, what they rank. */
  ranked: ReadonlyMap<number, SeenKind>;
}

/** What a cell and its heads say, settled; a text: why it is no figure to be kept. */
export function settleFigure(
  cell: FigureCell,
  { row, column }: PlacedText,
  heads: Says,
  table: TableFacts,
): SettledFigure | string {
  const { lines, book, answers } = table;
  if (isUnchecked(heads.status) && takesUnchecked(answers) === false)
    return `状态：${heads.status ?? ''}`;
  const said = settleKind(heads, lines, table);
  if (said?.kind === 'rank' && cell.value === null && cell.rank === null) return '不排位';
  // 下降3% is a target in words, not one of minus three.
  const isAim = said?.kind === 'target' && cell.target !== null;
  const of = said?.kind === 'rank' ? rankedBy(said, column, heads, table) : (said?.of ?? null);
  const name = settleName(heads.names.length > 0 ? heads.names : lines.names, book);
  const basis = heads.basis ?? lines.basis;
  const unit = settleUnit(said?.kind ?? null, of, {
    own: isAim ? null : cell.unit,
    named: indexOf(heads),
    heads: heads.units,
    lines: lines.units,
    hasGrowth: table.hasGrowth,
    hasProgress: table.hasProgress,
    known: (name?.namesakes ?? []).map((one) => one.unit),
    basis,
  });
  const kind = kindOf(said?.kind ?? null, unit, table.hasAmounts);
  const meant = indicatorMeant(
    name,
    { kind, of, unit, basis },
    heads.indicatorId ?? lines.indicatorId,
    table,
  );
  if (meant === 'leave-out') return `不要：${name?.name ?? ''}`;
  const region = heads.region ?? lines.region;
  const place = regionMeant(region, table);
  if (place === 'leave-out') return `不要：${region?.text ?? ''}`;
  const period = settlePeriod(kind, heads, lines, {
    hasCumulative: table.hasCumulative,
    isIndex: unit?.endsWith('=100') === true,
    countsFromJanuary: table.countsFromJanuary,
  });
  const figure: SeenFigure = {
    sheet: table.sheet,
    row,
    column,
    address: cellAddress(row, column),
    region: place.entry?.name ?? region?.text ?? null,
    regionId: place.entry?.id ?? null,
    indicator: name?.name ?? null,
    indicatorId: meant.length === 1 ? (meant[0]?.id ?? null) : null,
    parent: name?.parent ?? null,
    unit,
    period: period.period,
    kind: place.isReference ? 'reference' : kind,
    of: place.isReference ? kind : of,
    group: said?.group ?? null,
    basis,
    text: cell.text,
    value: isAim ? null : cell.rank === null ? cell.value : String(cell.rank.rank),
    missing: cell.missing,
    note: cell.note ?? heads.note,
    status: heads.status,
  };
  return { figure, name, fits: meant, region, period };
}

function indexOf({ names }: Says): string | null {
  return names.flatMap(({ text }) => readHead(text).units).find(isIndexUnit) ?? null;
}

function kindOf(said: SeenKind | null, unit: string | null, hasAmounts: boolean): SeenKind | null {
  const byUnit = kindByUnit(unit);
  if (said === null) return byUnit;
  if (said === 'growth' && unit?.endsWith('=100') === true) return 'actual';
  if (said === 'level' && byUnit === 'actual') return 'actual';
  return said === 'growth' && !hasAmounts ? 'actual' : said;
}

function indicatorMeant(
  name: SettledName | null,
  facts: Parameters<typeof fitting>[1],
  saidId: string | null,
  { answers, book }: TableFacts,
): readonly BookIndicator[] | 'leave-out' {
  const { kind, of, unit } = facts;
  const ownUnit = kind !== 'rank' ? unit : of === 'growth' ? '%' : null;
  const as = name === null ? undefined : namedAs(answers, 'indicator', name.name, ownUnit);
  if (as?.as === 'leave-out') return 'leave-out';
  const id = as?.id ?? saidId;
  const said = book.indicators.find((one) => one.id === id);
  if (said === undefined) return fitting(name?.namesakes ?? [], facts);
  // Never across units: what was shown of amounts is no name of their growth.
  const isFit = kind === 'rank' || unit === null || isAlike(said.unit, unit);
  return isFit ? [said] : fitting(name?.namesakes ?? [], facts);
}

function regionMeant(
  region: SaidRegion | null,
  { answers, book, whole, isOfOthers }: TableFacts,
): { entry: BookRegion | null; isReference: boolean } | 'leave-out' {
  if (region === null) return { entry: null, isReference: false };
  const as = namedAs(answers, 'region', region.text, null);
  if (as?.as === 'leave-out') return 'leave-out';
  if (as !== undefined) {
    const entry = book.regions.find(({ id }) => id === as.id) ?? null;
    return { entry, isReference: as.as === 'wider' || entry?.kind === 'wider' };
  }
  if (isOfOthers && isSum(region)) return { entry: null, isReference: false };
  const entry = region.entry ?? (region.total === 'total' ? whole : null);
  const isWider =
    entry !== null && whole !== null && (entry.kind === 'wider' || isWhole(entry, whole, book));
  return { entry, isReference: region.isWider || isWider };
}

/** What is ranked: as its own head says, what stands before it, what the title ranks, what the unit is. */
function rankedBy(
  { of }: { of: SeenKind | null },
  column: number,
  heads: Says,
  { ranked, lines, aimsAtGrowth }: TableFacts,
): SeenKind | null {
  const said = of ?? ranked.get(column) ?? lines.kinds.find((one) => one.of !== null)?.of ?? null;
  if (said !== null) return said;
  const units = heads.units.length > 0 ? heads.units : lines.units;
  const [unit, ...others] = units;
  if (aimsAtGrowth || lines.kinds.some(({ kind }) => kind === 'growth')) return 'growth';
  if (unit === undefined || others.length > 0) return null;
  return isAlike(unit, '%') ? 'growth' : 'level';
}
