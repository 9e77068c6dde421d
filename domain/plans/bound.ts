import { targetBounds, type Bounds } from '#domain/bounds.ts';
import { powerOfTen, toNumber, type Decimal } from '#domain/decimal.ts';
import {
  compare,
  fraction,
  minus,
  plus,
  times,
  toDecimal,
  toFraction,
  type Fraction,
} from '#domain/fraction.ts';
import type { Target } from '#domain/target.ts';
import { lackOf, type Lack } from './lack.ts';
import type { PlanPeriod } from './period.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule, Reference, Way } from './rule.ts';

/** Between which ends a value must lie. */
export interface PlanBound {
  floor: Fraction | null;
  ceiling: Fraction | null;
  /** The ends themselves do not do. */
  isStrict: boolean;
  /** The gap to a range is the distance to the end that is missed. */
  isRange: boolean;
  /** How far off still does is not laid down: outside, the word of the office decides. */
  isNear: boolean;
}

/** What is known beside the words, for one place. */
export interface BoundBasis {
  base: Fraction | null;
  baseYear: number | null;
  /** What the base itself waits for; null: only that it is told. */
  baseLack: Lack | null;
  /** Another figure for the same period. */
  referenceAt: (reference: Reference, period: PlanPeriod) => Fraction | null;
}

/**
 * The ends that a target sets for one period, or what is lacking to say them.
 * @example boundAt(每年降低0.5个百分点, row, year2020, { base: 50, baseYear: 2018 }) // ceiling 49 = 50 − 2 · 0.5
 */
export function boundAt(
  rule: Exclude<PlanRule, { kind: 'trend' | 'grade' | 'event' | 'counted' | 'unread' }>,
  row: Pick<PlanRow, 'tolerance' | 'better'>,
  period: PlanPeriod,
  basis: BoundBasis,
): PlanBound | Lack {
  switch (rule.kind) {
    case 'bound':
      return boundOfWords(rule.target, row, basis);
    case 'near':
      return nearBound(rule, row.tolerance);
    case 'yearly':
      return yearlyBound(rule, yearOf(period), basis);
    case 'over-last-year': {
      const before = basis.referenceAt({ kind: 'last-year', name: '' }, period);
      return before
        ? oneEnd(rule.way, changed(before, rule.way, rule.by, rule.unit))
        : lackOf('last-year');
    }
    case 'reference': {
      const other = basis.referenceAt(rule.reference, period);
      if (!other)
        return lackOf(
          rule.reference.kind === 'last-year' ? 'last-year' : 'reference',
          rule.reference.name,
        );
      return endOf(rule.bound, times(other, rule.factor));
    }
    case 'lesser': {
      const other = basis.referenceAt(rule.reference, period);
      const most = toFraction(rule.most);
      if (!other) return lackOf('reference', rule.reference.name);
      return endOf('at-least', compare(other, most) < 0 ? other : most);
    }
    case 'base':
      if (!basis.base) return lackOfBase(basis);
      return { ...endOf(rule.bound, basis.base), isStrict: rule.isStrict };
    case 'ratio':
      return endOf(rule.bound, rule.value);
    default:
      return rule satisfies never;
  }
}

const lackOfBase = ({ baseLack, baseYear }: BoundBasis): Lack =>
  baseLack ?? lackOf('base', baseYear === null ? '' : String(baseYear));

function boundOfWords(
  target: Target,
  { tolerance, better }: Pick<PlanRow, 'tolerance' | 'better'>,
  basis: BoundBasis,
): PlanBound | Lack {
  const { base } = basis;
  if (target.kind === 'change') {
    const { by, way } = target.change;
    return base ? oneEnd(way, changed(base, way, by, target.unit)) : lackOfBase(basis);
  }
  if (target.kind === 'about' && tolerance === null) {
    const point = toFraction(target.value);
    return { floor: point, ceiling: point, isStrict: false, isRange: true, isNear: true };
  }
  const aboutTolerance = tolerance && toNumber(tolerance);
  const bounds = targetBounds(target, { direction: better, aboutTolerance, base: null });
  return typeof bounds === 'string' ? lackOfBase(basis) : fromBounds(bounds);
}

const fromBounds = ({ floor, ceiling, isRange }: Bounds): PlanBound => ({
  floor: floor && toFraction(floor),
  ceiling: ceiling && toFraction(ceiling),
  isStrict: false,
  isRange,
  isNear: false,
});

/** 基本全覆盖 with a tolerance of 2 asks for 98 or more; without one for the word of the office. */
function nearBound(
  { bound, value }: Extract<PlanRule, { kind: 'near' }>,
  tolerance: Decimal | null,
): PlanBound {
  const end = toFraction(value);
  if (!tolerance) return { ...endOf(bound, end), isNear: true };
  const off = toFraction(tolerance);
  return endOf(bound, bound === 'at-least' ? minus(end, off) : plus(end, off));
}

function yearlyBound(
  { way, by, unit, isCompound }: Extract<PlanRule, { kind: 'yearly' }>,
  year: number,
  basis: BoundBasis,
): PlanBound | Lack {
  const { base, baseYear } = basis;
  if (!base || baseYear === null) return lackOfBase(basis);
  const years = Math.max(year - baseYear, 0);
  if (!isCompound) {
    const step = times(toFraction(by), fraction(years));
    return oneEnd(way, way === 'up' ? plus(base, step) : minus(base, step));
  }
  const grown = Array.from({ length: years }).reduce<Fraction>(
    (value) => changed(value, way, by, unit),
    base,
  );
  return oneEnd(way, grown);
}

/** By so many percent of it, or by so much. */
function changed(base: Fraction, way: Way, by: Decimal, unit: string): Fraction {
  const step =
    unit === '%' ? times(base, fraction(by.units, powerOfTen(by.scale + 2))) : toFraction(by);
  return way === 'up' ? plus(base, step) : minus(base, step);
}

const oneEnd = (way: Way, value: Fraction) => endOf(way === 'up' ? 'at-least' : 'at-most', value);

function endOf(bound: 'at-least' | 'at-most', value: Fraction): PlanBound {
  const ends =
    bound === 'at-least' ? { floor: value, ceiling: null } : { floor: null, ceiling: value };
  return { ...ends, isStrict: false, isRange: false, isNear: false };
}

const yearOf = ({ last }: PlanPeriod) => Number(last.slice(0, 4));

/** Whether a value keeps to a bound. @example keepsTo(fraction(12), { ceiling: 12, … }) // true */
export function keepsTo(value: Fraction, { floor, ceiling, isStrict }: PlanBound): boolean {
  const [low, high] = [floor && compare(value, floor), ceiling && compare(value, ceiling)];
  if (isStrict) return (low === null || low > 0) && (high === null || high < 0);
  return (low === null || low >= 0) && (high === null || high <= 0);
}

/** Value − target; against a range the distance to the end that is missed. */
export function distanceTo(value: Fraction, bound: PlanBound): Fraction {
  const { floor, ceiling, isRange } = bound;
  if (!isRange) return minus(value, floor ?? ceiling ?? value);
  if (floor && compare(value, floor) < 0) return minus(value, floor);
  if (ceiling && compare(value, ceiling) > 0) return minus(value, ceiling);
  return fraction(0);
}

/**
 * As a decimal: exact where it ends, else rounded to two digits more than asked for.
 * @example asDecimal(fraction(1192, 100), 1) // 11.92
 */
export function asDecimal(value: Fraction, scale: number): { value: Decimal; isExact: boolean } {
  for (let digits = scale; digits <= scale + MOST_MORE; digits += 1) {
    const scaled = value.over * powerOfTen(digits);
    if (scaled % value.under === 0n) {
      return { value: { units: scaled / value.under, scale: digits }, isExact: true };
    }
  }
  return { value: toDecimal(value, scale + 2, 'nearest'), isExact: false };
}

/** Digits tried before a fraction counts as one that does not end. */
const MOST_MORE = 12;
