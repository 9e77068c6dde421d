import type { SeenKind } from '#domain/layout/seen-figure.ts';
import { parseUnit, PERCENT } from '#domain/unit.ts';

const isPercent = (unit: string): boolean => parseUnit(unit)?.base === PERCENT;

export interface UnitSources {
  /** Behind the figure itself. */
  own: string | null;
  /** Of the index that the nearest name itself names: 价格指数（上年同期=100）. */
  named: string | null;
  /** Of the nearest head that names any. */
  heads: readonly string[];
  /** Of the lines over the table, the sheet's name. */
  lines: readonly string[];
  /** A part of the target that was reached stands in the same table: targets are amounts. */
  hasProgress: boolean;
  /** Growth rates stand in the same table. */
  hasGrowth: boolean;
  /** Of the indicators of its name. */
  known: readonly string[];
  /** 同比, 环比 or 累计. */
  basis: string | null;
}

/** The unit that holds for one cell; null: none is said, or several and nobody knows which. */
export function settleUnit(
  kind: SeenKind | null,
  of: SeenKind | null,
  sources: UnitSources,
): string | null {
  const { own, heads, lines } = sources;
  if (kind === 'rank') return '位';
  if (own !== null) return own;
  const index = indexUnit(sources);
  if (index !== null) return index;
  // A column of units says % of indices too; 同比增长 beside one is a rate.
  if (kind === null || kind === 'level' || kind === 'actual') {
    if (sources.named !== null && heads.every(isPercent)) return sources.named;
  }
  if (kind === 'growth' || (kind === 'target' && of === 'growth'))
    return (
      heads.find((unit) => isPercent(unit) || isIndexUnit(unit)) ?? lines.find(isPercent) ?? PERCENT
    );
  if (kind === 'level' || kind === 'lastYear') {
    return (
      oneOf(
        heads.filter((unit) => !isPercent(unit)),
        sources,
      ) ??
      oneOf(heads, sources) ??
      amountOf(sources)
    );
  }
  const isAmount = kind === 'target' && sources.hasProgress && heads.length === 0;
  return oneOf(heads, sources) ?? (isAmount ? amountOf(sources) : null) ?? oneOf(lines, sources);
}

/** 同比 of prices is no growth where the dictionary knows their index alone: its unit follows from the word. */
function indexUnit({ heads, lines, known, basis }: UnitSources): string | null {
  if (heads.length + lines.length > 0 || basis === null) return null;
  if (known.length === 0 || !known.every(isIndexUnit)) return null;
  const held = known.filter((unit) => basisOfIndex(unit) === basis);
  return held.length === 1 ? (held[0] ?? null) : null;
}

export const isIndexUnit = (unit: string): boolean => unit.endsWith('=100');

/** Which of the three an index is: 上月=100, 上年同月=100, 上年同期=100. */
export function basisOfIndex(unit: string): string | null {
  if (unit.startsWith('上月')) return '环比';
  if (unit.startsWith('上年同月')) return '同比';
  return unit.startsWith('上年同期') ? '累计' : null;
}

/** 完成 under （%） alone is a rate; beside growth rates an amount, whose unit is said nowhere. */
function amountOf(sources: UnitSources): string | null {
  const amounts = sources.lines.filter((unit) => !isPercent(unit));
  if (amounts.length > 0) return oneOf(amounts, sources);
  return sources.hasGrowth ? null : oneOf(sources.lines, sources);
}

function oneOf(units: readonly string[], { known }: UnitSources): string | null {
  if (units.length <= 1) return units[0] ?? null;
  const fitting = units.filter((unit) => known.some((one) => isAlike(one, unit)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Multiples of one another, or the same words. @example isAlike('万元', '亿元') // true */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parseUnit(one), parseUnit(other)];
  return first !== null && second !== null && first.base === second.base;
}
