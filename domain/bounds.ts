import type { Direction } from './dictionary.ts';
import { add, decimal, multiply, negate, subtract, trimZeros, type Decimal } from './decimal.ts';
import type { Target } from './target.ts';

/** What a target asks for. Below `floor` or above `ceiling` it is unmet; `low` and `high` are what to show. */
export interface Bounds {
  low: Decimal | null;
  high: Decimal | null;
  floor: Decimal | null;
  ceiling: Decimal | null;
  /** Against a range (or 左右) the gap is the distance to the end that is missed, 0 when met. */
  isRange: boolean;
}

/** What must be known beside the words. */
export interface TargetBasis {
  direction: Direction;
  /** Half the width of 左右, in the unit of the target. */
  aboutTolerance: number | null;
  /** The figure that a relative target starts from. */
  base: Decimal | null;
}

export const UNBOUND_REASONS = ['no-tolerance', 'no-base', 'no-direction'] as const;
/** Why a target gives no bound: 左右 without a tolerance, no base value, a bare number where neither way is better. */
export type UnboundReason = (typeof UNBOUND_REASONS)[number];

/**
 * The bounds that a target's words set for one indicator, or why they set none.
 * @example targetBounds(parseTarget('8-8.5'), { direction: 'higher', … }) // low 8, high 8.5, floor 8, ceiling null
 */
export function targetBounds(target: Target, basis: TargetBasis): Bounds | UnboundReason {
  switch (target.kind) {
    case 'value':
      return valueBounds(target.value, basis.direction);
    case 'at-least':
      return atLeast(target.value);
    case 'at-most':
      return atMost(target.value);
    case 'range':
      return rangeBounds(target.low, target.high, basis.direction);
    case 'about':
      return aboutBounds(target.value, basis.aboutTolerance);
    case 'change':
      return changeBounds(target, basis.base);
    default:
      return target satisfies never;
  }
}

function valueBounds(value: Decimal, direction: Direction): Bounds | UnboundReason {
  if (direction === 'neither') return 'no-direction';
  return direction === 'higher' ? atLeast(value) : atMost(value);
}

function atLeast(value: Decimal): Bounds {
  return { low: value, high: null, floor: value, ceiling: null, isRange: false };
}

function atMost(value: Decimal): Bounds {
  return { low: null, high: value, floor: null, ceiling: value, isRange: false };
}

function rangeBounds(low: Decimal, high: Decimal, direction: Direction): Bounds {
  const floor = direction === 'lower' ? null : low;
  const ceiling = direction === 'higher' ? null : high;
  return { low, high, floor, ceiling, isRange: true };
}

function aboutBounds(value: Decimal, tolerance: number | null): Bounds | UnboundReason {
  if (tolerance === null) return 'no-tolerance';
  const half = decimal(tolerance, decimalsOf(tolerance));
  const [low, high] = [subtract(value, half), add(value, half)];
  return { low, high, floor: low, ceiling: high, isRange: true };
}

function changeBounds(
  { unit, change }: Extract<Target, { kind: 'change' }>,
  base: Decimal | null,
): Bounds | UnboundReason {
  if (!base) return 'no-base';
  const by = change.way === 'up' ? change.by : negate(change.by);
  const isRelative = unit === '%';
  const value = isRelative
    ? trimZeros(add(base, multiply(base, { ...by, scale: by.scale + 2 })), base.scale)
    : add(base, by);
  return change.way === 'up' ? atLeast(value) : atMost(value);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
