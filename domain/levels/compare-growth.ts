import { powerOfTen, type Decimal } from '#domain/decimal.ts';
import {
  compare,
  dividedBy,
  fraction,
  minus,
  plus,
  times,
  toDecimal,
  toFraction,
  type Fraction,
} from '#domain/fraction.ts';

/** A growth worked out from two amounts, and how a printed one stands to it. */
export interface ComparedGrowth {
  /** In %, with the decimals of the printed one. */
  computed: Decimal;
  /** Between these it lies, whatever the amounts were before they were rounded; a decimal more. */
  low: Decimal;
  high: Decimal;
  /** No rounding, of the amounts or of the growth, explains how far they lie apart. */
  isApart: boolean;
}

const HUNDRED = fraction(100);
const ONE = fraction(1);

/**
 * A printed growth against that of the amounts as they are printed. Each may have been up to half a unit
 * of its last decimal more or less. Null where last year's amount is 0 or less, or may have been.
 * @example compareGrowth({ printed: 8.1, current: 183.2, previous: 170.0 })
 *   // computed 7.8, between 7.70 and 7.83: apart
 */
export function compareGrowth({
  printed,
  current,
  previous,
}: Record<'printed' | 'current' | 'previous', Decimal>): ComparedGrowth | null {
  const [leastBefore] = around(previous);
  if (compare(leastBefore, fraction(0)) <= 0) return null;
  // Which ends belong together depends on the sign.
  const ends = around(current)
    .flatMap((now) => around(previous).map((before) => growthOf(now, before)))
    .sort(compare);
  const [low = ONE, high = ONE] = [ends[0], ends.at(-1)];
  const [least, most] = around(printed);
  return {
    computed: toDecimal(
      growthOf(toFraction(current), toFraction(previous)),
      printed.scale,
      'nearest',
    ),
    low: toDecimal(low, printed.scale + 1, 'down'),
    high: toDecimal(high, printed.scale + 1, 'up'),
    isApart: compare(most, low) < 0 || compare(least, high) > 0,
  };
}

function growthOf(now: Fraction, before: Fraction): Fraction {
  return times(minus(dividedBy(now, before), ONE), HUNDRED);
}

/** What it may have been before it was rounded. */
function around(value: Decimal): [least: Fraction, most: Fraction] {
  const half = fraction(1n, 2n * powerOfTen(value.scale));
  return [minus(toFraction(value), half), plus(toFraction(value), half)];
}
