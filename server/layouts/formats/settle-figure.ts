import { parsePeriod, type Period } from '#domain/period.ts';
import type { PrintedFigure } from '../printed-figure.ts';
import { kindByUnit } from '../settle-kind.ts';
import type { PeriodCell } from '../words/period-cell.ts';
import type { CategoryFacts } from './category-facts.ts';
import { multiplyUnit } from './unit-code.ts';

/** What a figure is, by all that is said of it. */
export type Settled = Omit<
  PrintedFigure,
  'sheet' | 'row' | 'column' | 'address' | 'text' | 'status' | 'missing'
>;

export function settleFigure(facts: CategoryFacts): Settled {
  const unit = facts.multiplier === null ? facts.unit : multiplied(facts);
  const { region, regionCode, indicatorCode, parent, of, group, basis, note } = facts;
  return {
    ...{ region, regionCode, indicatorCode, parent, unit, of, group, basis, note },
    indicator: nameOf(facts),
    period: periodOf(facts),
    kind: facts.kind ?? kindOf(unit),
  };
}

/** 就业人员 and 女: 就业人员（女）, another indicator than the whole. */
function nameOf({ indicator, qualifiers }: CategoryFacts): string | null {
  if (qualifiers.length === 0) return indicator;
  return indicator === null ? qualifiers.join('，') : `${indicator}（${qualifiers.join('，')}）`;
}

function multiplied({ unit, multiplier }: CategoryFacts): string | null {
  return unit === null ? null : multiplyUnit(unit, multiplier);
}

type Span = CategoryFacts['span'];

/** Figures by the hundred thousand have a few times, each of which is one object. */
const periods = new WeakMap<PeriodCell, Map<Span, Period | null>>();

function periodOf({ time, span: said }: CategoryFacts): Period | null {
  if (time === null) return null;
  const known = periods.get(time) ?? new Map<Span, Period | null>();
  periods.set(time, known);
  const span = time.span ?? said;
  const period = known.get(span) ?? toPeriod(time, span);
  known.set(span, period);
  return period;
}

const MOST_UNITS = 1000;
const kinds = new Map<string | null, Settled['kind']>();

function kindOf(unit: string | null): Settled['kind'] {
  const kind = kinds.get(unit) ?? kindByUnit(unit);
  if (kinds.size < MOST_UNITS) kinds.set(unit, kind);
  return kind;
}

/** @example toPeriod({ year: 2019, months: { from: 6, to: 6 }, … }, 'cumulative') // 2019-01/2019-06 */
export function toPeriod(
  { year, months, endYear }: PeriodCell,
  span: 'cumulative' | 'single' | null,
): Period | null {
  if (year === null) return null;
  const { from, to } = months ?? { from: 1, to: 12 };
  const first = span === 'cumulative' && endYear === null ? 1 : from;
  return parsePeriod(`${monthOf(year, first)}/${monthOf(endYear ?? year, to)}`);
}

function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
