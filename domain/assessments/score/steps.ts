import {
  compareDecimals,
  formatDecimal,
  negate,
  subtract,
  trimZeros,
  type Decimal,
} from '../../decimal.ts';
import {
  compare,
  dividedBy,
  fraction,
  times,
  toDecimal,
  toFraction,
  type Fraction,
} from '../../fraction.ts';
import type { Said } from '../../said.ts';
import { readHolds, readNumber } from '../answers.ts';
import { chosenFor } from '../readings.ts';
import type { SchemeItem, Step } from '../types.ts';
import { formatPoints, greatest, roundPoints, sumOf, writeSum, ZERO } from './amounts.ts';
import { decimalsFor, toldOf, step, type Context, type Own } from './context.ts';
import {
  heldAt,
  lacking,
  metTarget,
  notUnderstood,
  partOfStep,
  shortOf,
  statedMet,
  summed,
  worstAlone,
} from './words.ts';

interface Loss {
  part: string;
  off: Decimal;
  steps: readonly Step[];
}

/**
 * So much off for each step that the value is short of its target: 82.30 against 82.50 is two steps of
 * 0.1, 2 points. With points of its own the item has what is left of them, else it takes them off.
 */
export function scoreSteps(context: Context, item: SchemeItem): Own {
  const parts = item.measures.length === 0 ? [''] : item.measures;
  const found = parts.map((part) => lossOf(context, item, part));
  const lacks = found.flatMap((one) => ('lacks' in one ? one.lacks : []));
  const losses = found.flatMap((one) => ('lacks' in one ? [] : [one]));
  const counted = countLosses(context, item, losses);
  const off = sumOf(counted.map((loss) => loss.off));
  const steps = [
    ...losses.flatMap((loss) => loss.steps),
    ...sayWorst(context, item, counted, losses),
  ];
  if (!item.points) return close(negate(off), steps, lacks);
  const left = subtract(item.points, off);
  const held = greatest(left, item.floor ?? ZERO);
  if (off.units !== 0n) steps.push(step(summed(writeSum([item.points, negate(off)], left))));
  if (compareDecimals(held, left) !== 0) steps.push(step(heldAt('floor', held)));
  // Nothing is known of it yet: then nothing is held to its account.
  return close(losses.length === 0 ? ZERO : held, steps, lacks);
}

const close = (soFar: Decimal, steps: Step[], lacks: Said[]): Own => ({
  points: lacks.length > 0 ? null : soFar,
  soFar,
  steps,
  lacks,
});

function countLosses(context: Context, item: SchemeItem, losses: Loss[]): Loss[] {
  if (losses.length < 2 || chosenFor(context.scheme, item, 'measures').key === 'each')
    return losses;
  return losses.toSorted((one, other) => compareDecimals(other.off, one.off)).slice(0, 1);
}

function sayWorst(context: Context, item: SchemeItem, counted: Loss[], losses: Loss[]): Step[] {
  if (item.measures.length < 2 || losses.every(({ off }) => off.units === 0n)) return [];
  const { key, said, reading } = chosenFor(context.scheme, item, 'measures');
  if (key === 'worst') return [step(worstAlone(counted[0]?.part ?? ''), null, reading)];
  const name = item.measures.join('、');
  return [step({ zh: `${name}：${said.zh}`, en: `“${name}”: ${said.en}` }, null, reading)];
}

function lossOf(context: Context, item: SchemeItem, part: string): Loss | { lacks: Said[] } {
  const fact = toldOf(context, item, part);
  if (!fact) return { lacks: [lacking('fact', part)] };
  const actual = readNumber(fact.value);
  if (!actual) {
    const holds = readHolds(fact.value);
    if (holds === true) return { part, off: ZERO, steps: [step(statedMet(part, fact.value))] };
    return { lacks: [holds === null ? notUnderstood(fact.value) : lacking('value', part)] };
  }
  const target = item.threshold ?? readNumber(fact.target);
  if (!target) return { lacks: [lacking('target', part)] };
  return measure(context, item, { part, target, actual });
}

interface Measured {
  part: string;
  target: Decimal;
  actual: Decimal;
}

function measure(context: Context, item: SchemeItem, measured: Measured): Loss | { lacks: Said[] } {
  const { part, target, actual } = measured;
  const short = item.better === 'higher' ? subtract(target, actual) : subtract(actual, target);
  if (short.units <= 0n) return { part, off: ZERO, steps: [step(metTarget(measured))] };
  const isRelative = item.stepUnit.includes('对目标值');
  if (isRelative && target.units <= 0n) return { lacks: [lacking('target', part)] };
  if (!item.step || !item.perStep || item.step.units <= 0n)
    return { lacks: [lacking('value', part)] };
  const far = isRelative
    ? times(dividedBy(toFraction(short), toFraction(target)), fraction(100))
    : toFraction(short);
  const { steps, reading, kind } = countSteps(context, item, dividedBy(far, toFraction(item.step)));
  const { points: off, isExact } = roundPoints(
    times(steps, toFraction(item.perStep)),
    decimalsFor(context, item),
  );
  const said = shortOf({
    ...measured,
    short: isRelative ? writeShort(far) : formatDecimal(short),
    unit: item.stepUnit,
    steps: writeShort(steps),
    perStep: item.perStep,
    off,
    isExact,
  });
  const steps2 = [
    step(said, negate(off), reading),
    ...(kind ? [step(partOfStep(kind), null, reading)] : []),
  ];
  return { part, off, steps: steps2 };
}

/** What of a step is not whole counts as it is read: in proportion, not, or as a whole one. */
function countSteps(context: Context, item: SchemeItem, steps: Fraction) {
  const down = toFraction(toDecimal(steps, 0, 'down'));
  if (compare(down, steps) === 0) return { steps: down, reading: null, kind: null };
  const { key, said, reading } = chosenFor(context.scheme, item, 'part-steps');
  const up = toFraction(toDecimal(steps, 0, 'up'));
  const counted = { proportion: steps, whole: down, begun: up }[key];
  return { steps: counted, reading, kind: said };
}

/** Exact where it ends within six decimals. */
const writeShort = (amount: Fraction): string =>
  formatPoints(trimZeros(toDecimal(amount, 6, 'nearest'), 0));
