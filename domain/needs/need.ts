import { add, compareDecimals, parseDecimal, type Decimal } from '#domain/decimal.ts';
import type { Period } from '#domain/period.ts';
import { elapsedAt, monthOf } from './elapsed.ts';
import { compare, dividedBy, fraction, times, toDecimal, toFraction } from '#domain/fraction.ts';
import { goalOf } from './goal.ts';
import { fitsLevels, growthFromLevels, growthFromShare, isWhole } from './growth-needed.ts';
import { monthlyNeed, paceOf } from './pace.ts';
import type { Goal, Levels, Need, NeedFigure, NeedRefusal } from './types.ts';

const MONTHS = 12;
/** Less than nothing cannot come in. */
const TOTAL_LOSS = fraction(-100);

/**
 * What one figure needs over the rest of its year to reach the annual target, or why nothing can be
 * worked out. Arithmetic on what is printed: nothing is forecast.
 * @example computeNeed({ gdp of 昌江区, 1-6月, 7.5, '8-8.5' }) // required 8.5, basis 'even'
 */
export function computeNeed(figure: NeedFigure): Need {
  const { indicator, actual, targetText, period } = figure;
  const unfit = refuseKind(indicator) ?? refusePeriod(period);
  if (unfit) return startNeed(figure, null, unfit);
  if (targetText === null) return startNeed(figure, null, 'no-target');
  const goal = goalOf(targetText, actual, indicator);
  if (typeof goal === 'string') return startNeed(figure, null, goal);
  if (!actual) return startNeed(figure, goal, 'missing');
  if (monthsLeftAfter(period) === 0) return startNeed(figure, goal, 'year-over');
  return indicator.measure === 'count'
    ? needOfCount(figure, goal, actual)
    : needOfRate(figure, goal, withZeros(actual, indicator.decimals));
}

/** A need of which nothing is worked out (yet). */
function startNeed({ period }: NeedFigure, goal: Goal | null, refused: NeedRefusal | null): Need {
  return {
    monthsLeft: monthsLeftAfter(period),
    goal,
    basis: null,
    elapsedSharePct: null,
    levels: null,
    required: null,
    pace: null,
    isReached: false,
    refused,
  };
}

function refuseKind({ measure, direction }: NeedFigure['indicator']): NeedRefusal | null {
  const isCumulated = measure === 'rate' || measure === 'count';
  return isCumulated && direction !== 'neither' ? null : 'no-direction';
}

const monthsLeftAfter = ({ end }: Period) => MONTHS - monthOf(end);

/** Only what is counted from January on can be set against a year. */
function refusePeriod({ start, end }: Period): NeedRefusal | null {
  const isFromJanuary = monthOf(start) === 1 && start.slice(0, 4) === end.slice(0, 4);
  if (isFromJanuary) return null;
  return start === end ? 'not-annual' : 'not-cumulative';
}

/** A spreadsheet drops the zeros at the end: 8 is 8.0, and what it needs is not whole percents. */
const withZeros = (actual: Decimal, scale: number) => add(actual, { units: 0n, scale });

function needOfRate(figure: NeedFigure, goal: Goal, actual: Decimal): Need {
  const weighed = weigh(figure, goal, actual);
  const way = goal.bound === 'at-least' ? 'up' : 'down';
  if (!weighed.growth) return { ...needWithoutBase(figure, goal), ...weighed.how };
  const required = toDecimal(weighed.growth, actual.scale, way);
  const isPossible = compare(toFraction(required), TOTAL_LOSS) >= 0;
  return {
    ...startNeed(figure, goal, isPossible ? null : 'growth-impossible'),
    ...weighed.how,
    required: isPossible ? required : null,
    isReached: !isPossible && goal.bound === 'at-least',
  };
}

/** Last year had nothing in the months that remain: whatever comes in, it is no growth on them. */
function needWithoutBase(figure: NeedFigure, goal: Goal): Need {
  const { levels } = figure;
  const isReached = goal.bound === 'at-least' && levels !== null && isWhole(goal.value, levels);
  return {
    ...startNeed(figure, goal, isReached ? 'growth-impossible' : 'no-base'),
    isReached,
  };
}

/** From the amounts where they are those of the rate, else from shares of the year. */
function weigh(figure: NeedFigure, goal: Goal, actual: Decimal) {
  const { levels } = figure;
  if (levels && fitsLevels(actual, levels)) {
    const growth = growthFromLevels(goal.value, levels);
    return { growth, how: { basis: 'levels' as const, levels, elapsedSharePct: shareOf(levels) } };
  }
  const { basis, share, sharePct } = elapsedAt(figure);
  const growth = growthFromShare({ goal: goal.value, actual, share });
  return { growth, how: { basis, elapsedSharePct: showShare(share, sharePct) } };
}

function needOfCount(figure: NeedFigure, goal: Goal, actual: Decimal): Need {
  const { basis, share, sharePct } = elapsedAt(figure);
  const isReached = goal.bound === 'at-least' && compareDecimals(actual, goal.value) >= 0;
  const required = isReached
    ? { units: 0n, scale: 1 }
    : monthlyNeed(goal, actual, monthsLeftAfter(figure.period));
  return {
    ...startNeed(figure, goal, null),
    basis,
    elapsedSharePct: showShare(share, sharePct),
    required,
    pace: paceOf({ goal: goal.value, actual, share }),
    isReached,
  };
}

function shareOf({ lastToDate, lastYear }: Levels): Decimal | null {
  if (lastYear.units <= 0n) return null;
  return showShare(dividedBy(toFraction(lastToDate), toFraction(lastYear)), null);
}

function showShare(share: Parameters<typeof toDecimal>[0], written: string | null): Decimal {
  return written === null
    ? toDecimal(times(share, fraction(100)), 1, 'nearest')
    : parseDecimal(written);
}
