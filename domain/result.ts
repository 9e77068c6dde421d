import { targetBounds, type Bounds } from './bounds.ts';
import { decimal, toNumber } from './decimal.ts';
import type { Indicator, MissingReason } from './dictionary.ts';
import { gapTo } from './gap.ts';
import { markField } from './note-mark.ts';
import { judge, type Status } from './status.ts';
import { parseTarget } from './target.ts';

/** A target's words beside the bounds that they set; both null where none can be read from them. */
export interface ReadTarget {
  text: string;
  low: number | null;
  high: number | null;
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
  const bounds = targetText === null ? null : readBounds(targetText, indicator);
  const figure = actual.value === null ? null : decimal(actual.value, actual.decimals);
  const gap = figure && bounds && gapTo(figure, bounds);
  return {
    target: targetText === null ? null : readTarget(targetText, bounds),
    actual: actual.value,
    decimals: actual.decimals,
    missingReason: actual.missingReason,
    gap: gap && toNumber(gap),
    gapDecimals: gap?.scale ?? actual.decimals,
    status: judge(figure, bounds),
    ...markField(actual.noteMark),
  };
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
