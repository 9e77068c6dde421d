import { foldName } from '#domain/fold.ts';
import { toFraction, type Fraction } from '#domain/fraction.ts';
import { isWiderPlace } from '#domain/wider-place.ts';
import { agreed } from './agree.ts';
import type { BoundBasis } from './bound.ts';
import type { PlanPeriod } from './period.ts';
import type { PlanPlace } from './place.ts';
import type { ProgressRow } from './progress.ts';
import type { Reference } from './rule.ts';
import type { PlanSource } from './source.ts';
import { readPlanAmount } from './value.ts';
import type { ToldValue } from './watched.ts';

/** The values of one place, oldest first; what was told goes before a release's figure of the same period. */
export function toldOf(source: PlanSource, place: PlanPlace): ToldValue[] {
  const { row, figuresOf } = source;
  const told = toldIn(source, rowsOf(source, place));
  const released =
    row.indicatorId === '' || place.regionId === null
      ? []
      : figuresOf(row.indicatorId, place.regionId);
  const spans = new Set(told.map(({ period }) => spanOf(period)));
  const added = released.filter(({ period }) => !spans.has(spanOf(period)));
  return [...told, ...added].toSorted(byLast);
}

/** What a target is judged by beside its own value: its base, other figures of the same period. */
export function basisOf(
  source: PlanSource,
  place: PlanPlace,
  values: readonly ToldValue[],
): BoundBasis {
  const { row, rule } = source;
  const printed =
    rule.kind === 'bound' && rule.target.kind === 'change' ? rule.target.change.baseYear : null;
  const baseYear = row.baseYear ?? printed;
  return {
    ...baseOf(source, { place, values, baseYear }),
    baseYear,
    referenceAt: (reference, period) => findReference(source, { place, values, reference, period }),
  };
}

/** Typed for the place, else the value of its base year, else as printed where there is one place. */
function baseOf(
  source: PlanSource,
  {
    place,
    values,
    baseYear,
  }: { place: PlanPlace; values: readonly ToldValue[]; baseYear: number | null },
): Pick<BoundBasis, 'base' | 'baseLack'> {
  const { row, places } = source;
  const typed = rowsOf(source, place).filter((one) => one.isBase && one.value !== '');
  const [told] = agreed(typed.map((one) => toldFor(source, one, THEN)));
  if (told) return { base: told.amount.exact, baseLack: told.conflict };
  const ofYear = values.find(
    ({ period }) =>
      period.unit === 'year' && baseYear !== null && period.last === `${baseYear}-12-31`,
  );
  if (ofYear?.conflict) return { base: null, baseLack: ofYear.conflict };
  if (ofYear?.amount.exact) return { base: ofYear.amount.exact, baseLack: null };
  const isPrinted = row.baseValue !== null && row.isBaseUsed && places.length === 1;
  const base = isPrinted && row.baseValue ? toFraction(row.baseValue) : null;
  return { base, baseLack: null };
}

interface Wanted {
  place: PlanPlace;
  values: readonly ToldValue[];
  reference: Reference;
  period: PlanPeriod;
}

function findReference(source: PlanSource, wanted: Wanted): Fraction | null {
  const { place, values, reference, period } = wanted;
  const isThen = (told: ToldValue) => spanOf(told.period) === spanOf(period);
  switch (reference.kind) {
    case 'last-year': {
      const then = { ...period, first: yearBefore(period.first), last: yearBefore(period.last) };
      return values.find((told) => spanOf(told.period) === spanOf(then))?.amount.exact ?? null;
    }
    case 'wide': {
      const wide = source.told.all.filter(({ place: key }) => isWiderPlace(key));
      return toldIn(source, wide).find(isThen)?.amount.exact ?? null;
    }
    case 'series': {
      const name = foldName(reference.name);
      const docNo = foldName(source.row.docNo);
      const others = source.progress.ofIndicator(docNo, name);
      const of = (key: string | null) => others.filter((one) => one.place === (key ?? ''));
      const tried = [of(place.key), of(source.cityId), of('')];
      const found = tried.flatMap((rows) => toldIn(source, rows)).find(isThen);
      return found?.amount.exact ?? null;
    }
    default:
      return reference.kind satisfies never;
  }
}

/** A value without a place is of the only one there is, else of the city. */
function rowsOf({ told, places, cityId }: PlanSource, { key }: PlanPlace): readonly ProgressRow[] {
  const own = told.byPlace.get(key) ?? [];
  const takesBlank = key !== '' && (places.length === 1 || key === cityId);
  const blank = takesBlank ? (told.byPlace.get('') ?? []) : [];
  if (own.length === 0 || blank.length === 0) return own.length === 0 ? blank : own;
  return told.all.filter(({ place }) => place === key || place === '');
}

function toldIn(source: PlanSource, rows: readonly ProgressRow[]): ToldValue[] {
  return agreed(
    rows.flatMap((one) =>
      one.period === null || one.value === '' ? [] : [toldFor(source, one, one.period)],
    ),
  );
}

function toldFor({ valueBasis }: PlanSource, one: ProgressRow, period: PlanPeriod): ToldValue {
  const amount = readPlanAmount(one.value, { ...valueBasis, toldIn: one.unit });
  const { note, reportedBy, line } = one;
  return { period, amount, note, reportedBy, releaseId: null, line, conflict: null };
}

/** A base is told for no period of its own. */
const THEN: PlanPeriod = { unit: 'span', first: '', last: '' };

const spanOf = ({ first, last }: PlanPeriod) => `${first}/${last}`;

/** Months end on other days in leap years. */
function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4);
  if (rest === '-02-28' && isLeap) return `${year}-02-29`;
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}

function byLast(a: ToldValue, b: ToldValue): number {
  if (a.period.last !== b.period.last) return a.period.last < b.period.last ? -1 : 1;
  if (a.period.first !== b.period.first) return a.period.first < b.period.first ? 1 : -1;
  return 0;
}
