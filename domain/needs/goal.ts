import { targetBounds } from '#domain/bounds.ts';
import { compareDecimals, type Decimal } from '#domain/decimal.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { parseTarget } from '#domain/target.ts';
import type { Goal, NeedRefusal } from './types.ts';

/**
 * The end of an annual target that the year must keep to, or why its words set none. Of a range the
 * end that must be reached; where both ends count (左右), the upper one once it is passed.
 * @example goalOf('8-8.5', decimal(7.5, 1), gdp) // { bound: 'at-least', value: 8 }
 * @example goalOf('12%以下', decimal(7.5, 1), unemployment) // { bound: 'at-most', value: 12 }
 */
export function goalOf(
  targetText: string,
  actual: Decimal | null,
  { direction, aboutTolerance }: Pick<Indicator, 'direction' | 'aboutTolerance'>,
): Goal | NeedRefusal {
  const target = parseTarget(targetText);
  if (!target) return 'unbound-target';
  if (target.kind === 'change') return 'relative-target';
  const bounds = targetBounds(target, { direction, aboutTolerance, base: null });
  if (typeof bounds === 'string') return 'unbound-target';
  const { floor, ceiling } = bounds;
  const isOver = ceiling !== null && actual !== null && compareDecimals(actual, ceiling) > 0;
  if (ceiling && (isOver || !floor)) return { bound: 'at-most', value: ceiling };
  return floor ? { bound: 'at-least', value: floor } : 'unbound-target';
}
