import type { Bounds } from './bounds.ts';
import { decimal, MOST_DECIMALS, toNumber, type Decimal } from './decimal.ts';
import { gapTo } from './gap.ts';
import { judge, type Status } from './status.ts';

/** A figure held against its target. */
export interface Weighed {
  gap: number;
  gapDecimals: number;
  status: Extract<Status, 'met' | 'unmet'>;
}

/**
 * Holds one figure after another against the same bounds, exactly. Nearly all figures and ends of targets
 * are whole numbers of their decimals far below 2^53: they are compared as such, and the others as BigInts,
 * which take ten times as long.
 * @example weigherOf(range(8, 8.5))(7.5, 1) // { gap: -0.5, gapDecimals: 1, status: 'unmet' }
 */
export function weigherOf(bounds: Bounds): (value: number, decimals: number) => Weighed {
  const ends = plainEnds(bounds);
  return (value, decimals) =>
    (ends && weighPlain(value, decimals, ends)) ?? weighExactly(value, decimals, bounds);
}

function weighExactly(value: number, decimals: number, bounds: Bounds): Weighed {
  const figure = decimal(value, decimals);
  const gap = gapTo(figure, bounds);
  const isMet = judge(figure, bounds) === 'met';
  return { gap: toNumber(gap), gapDecimals: gap.scale, status: isMet ? 'met' : 'unmet' };
}

/** units × 10^-scale. */
interface PlainDecimal {
  units: number;
  scale: number;
}

interface PlainEnds {
  floor: PlainDecimal | null;
  ceiling: PlainDecimal | null;
  isRange: boolean;
}

/** Null where whole numbers can't say them. */
function plainEnds({ floor, ceiling, isRange }: Bounds): PlainEnds | null {
  const areSafe = [floor, ceiling].every((end) => end === null || isSafe(Number(end.units)));
  return areSafe ? { floor: toPlain(floor), ceiling: toPlain(ceiling), isRange } : null;
}

const toPlain = (end: Decimal | null): PlainDecimal | null =>
  end && { units: Number(end.units), scale: end.scale };

/** What `gapTo` and `judge` say. Null where a number on the way is not surely exact. */
function weighPlain(
  value: number,
  decimals: number,
  { floor, ceiling, isRange }: PlainEnds,
): Weighed | null {
  // A zero has no sign here.
  const units = Math.round(value * (POWERS[decimals] ?? NaN)) + 0;
  const figure = { units, scale: decimals };
  const aboveFloor = floor ? minus(figure, floor) : 0;
  const aboveCeiling = ceiling ? minus(figure, ceiling) : 0;
  const isShort = floor !== null && aboveFloor < 0;
  const isOver = ceiling !== null && aboveCeiling > 0;
  const nearest = isRange && isOver && !isShort ? ceiling : (floor ?? ceiling);
  const gapDecimals = Math.max(decimals, nearest?.scale ?? 0);
  const isInside = isRange && !isShort && !isOver;
  const missedBy = isInside ? 0 : nearest === floor ? aboveFloor : aboveCeiling;
  const gap = missedBy / (POWERS[gapDecimals] ?? NaN);
  if (Number.isNaN(aboveFloor + aboveCeiling + gap)) return null;
  return { gap, gapDecimals, status: isShort || isOver ? 'unmet' : 'met' };
}

/** Up to 10^22 a power of ten is a double, and a quotient by it is rounded once. */
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power);

/** In units of the finer of both; NaN where it would pass 2^53. */
function minus(a: PlainDecimal, b: PlainDecimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [rescale(a, scale), rescale(b, scale)];
  const difference = left - right;
  return isSafe(left) && isSafe(right) && isSafe(difference) ? difference : NaN;
}

const rescale = ({ units, scale }: PlainDecimal, to: number) => units * (POWERS[to - scale] ?? NaN);

const isSafe = (number: number) => Number.isSafeInteger(number);
