import { targetBounds, type Bounds } from './bounds.ts';
import { toNumber } from './decimal.ts';
import type { Indicator, MissingReason } from './dictionary.ts';
import type { Status } from './status.ts';
import { parseTarget } from './target.ts';
import { weigherOf } from './weigh.ts';

/** A target's words beside the bounds that they set; both null where none can be read from them. */
export interface ReadTarget {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** What follows from one actual and its target. */
export interface Result {
  target: ReadTarget | null;
  actual: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  /** In percentage points for a rate, in the unit for a count. */
  gap: number | null;
  gapDecimals: number;
  status: Status;
  /** The marks of notes behind the actual: ①, *, [1]. Absent: there is none. */
  noteMark?: string;
}

export interface Actual {
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  noteMark?: string;
}

/**
 * Gap and status of one figure.
 * @example computeResult({ value: 7.5, decimals: 1, … }, '8-8.5', gdp) // gap -0.5, status 'unmet'
 */
export function computeResult(
  actual: Actual,
  targetText: string | null,
  indicator: Indicator,
): Result {
  const { value, decimals, missingReason, noteMark } = actual;
  const aim = targetText === null ? null : aimOf(targetText, indicator);
  const weighed = value === null ? null : (aim?.weigh?.(value, decimals) ?? null);
  const result: Result = {
    target: aim?.target ?? null,
    actual: value,
    decimals,
    missingReason,
    gap: weighed?.gap ?? null,
    gapDecimals: weighed?.gapDecimals ?? decimals,
    status: weighed?.status ?? (value === null ? 'missing' : 'no-target'),
  };
  return noteMark === undefined ? result : { ...result, noteMark };
}

/** What the words of a target ask of an indicator, in whichever region. */
interface Aim {
  target: ReadTarget;
  /** Null: they set no bound. */
  weigh: ReturnType<typeof weigherOf> | null;
}

/** The words of one indicator's targets are few, and most of its regions have the same. */
const MOST_KEPT = 2000;
const known = new WeakMap<Indicator, Map<string, Aim>>();

function aimOf(text: string, indicator: Indicator): Aim {
  const aims = known.get(indicator) ?? new Map<string, Aim>();
  known.set(indicator, aims);
  const found = aims.get(text);
  if (found) return found;
  const bounds = readBounds(text, indicator);
  const aim = { target: readTarget(text, bounds), weigh: bounds && weigherOf(bounds) };
  if (aims.size >= MOST_KEPT) aims.clear();
  aims.set(text, aim);
  return aim;
}

function readBounds(text: string, { direction, aboutTolerance }: Indicator): Bounds | null {
  const target = parseTarget(text);
  const bounds = target && targetBounds(target, { direction, aboutTolerance, base: null });
  return typeof bounds === 'string' ? null : bounds;
}

function readTarget(text: string, bounds: Bounds | null): ReadTarget {
  const low = bounds?.low ? toNumber(bounds.low) : null;
  const high = bounds?.high ? toNumber(bounds.high) : null;
  return { text, low, high };
}
