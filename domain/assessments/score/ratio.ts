import { compareDecimals, formatDecimal, trimZeros } from '../../decimal.ts';
import {
  compare,
  dividedBy,
  fraction,
  times,
  toDecimal,
  toFraction,
  type Fraction,
} from '../../fraction.ts';
import { readNumber } from '../answers.ts';
import type { SchemeItem } from '../types.ts';
import { formatPoints, greatest, roundPoints, ZERO } from './amounts.ts';
import { decimalsFor, toldOf, step, type Context, type Own } from './context.ts';
import { achieved, heldAt, lacking, notUnderstood } from './words.ts';

/**
 * Weight × achieved ÷ target, up to the cap in percent: 20 × 110 ÷ 100 = 22. Where less is better it
 * is target ÷ achieved.
 */
export function scoreRatio(context: Context, item: SchemeItem): Own {
  const fact = toldOf(context, item);
  const none = (said: ReturnType<typeof lacking>): Own => ({
    points: null,
    soFar: ZERO,
    steps: [],
    lacks: [said],
  });
  if (!fact) return none(lacking('fact', ''));
  const [actual, target] = [readNumber(fact.value), item.threshold ?? readNumber(fact.target)];
  if (!actual) return none(notUnderstood(fact.value));
  if (!target) return none(lacking('target', ''));
  const [over, under] = item.better === 'higher' ? [actual, target] : [target, actual];
  if (under.units <= 0n) return none(lacking(item.better === 'higher' ? 'target' : 'value', ''));
  const percent = times(dividedBy(toFraction(over), toFraction(under)), fraction(100));
  const isCapped = item.cap !== null && compare(percent, toFraction(item.cap)) > 0;
  const weight = item.points ?? ZERO;
  const counted = isCapped && item.cap ? toFraction(item.cap) : percent;
  const rounded = roundPoints(
    times(toFraction(weight), dividedBy(counted, fraction(100))),
    decimalsFor(context, item),
  );
  const points = greatest(rounded.points, item.floor ?? ZERO);
  const said = achieved({
    text: `${formatDecimal(over)} ÷ ${formatDecimal(under)}`,
    weight,
    percent: writePercent(percent),
    cap: isCapped && item.cap ? formatPoints(item.cap) : null,
    got: rounded.points,
    isExact: rounded.isExact,
  });
  const steps = [step(said, rounded.points)];
  if (compareDecimals(points, rounded.points) !== 0) steps.push(step(heldAt('floor', points)));
  return { points, soFar: points, steps, lacks: [] };
}

const writePercent = (amount: Fraction): string =>
  formatPoints(trimZeros(toDecimal(amount, 4, 'nearest'), 0));
