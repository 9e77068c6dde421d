import { compare, minus, type Fraction } from '#domain/fraction.ts';
import { boundAt, distanceTo, keepsTo, type BoundBasis } from './bound.ts';
import { isLack, lackOf } from './lack.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule } from './rule.ts';
import type { Judgement, ToldValue } from './watched.ts';

const NOTHING: Judgement = { isMet: null, bound: null, gap: null, lack: null };

/** What of a series a value is judged by. */
interface JudgeBasis extends BoundBasis {
  /** All values of the place, oldest first. */
  values: readonly ToldValue[];
}

/**
 * Whether a value is what its target asks for, exactly. Where the words leave open how near is near
 * enough, a value that is there to the full is met, and else the word of the office decides.
 */
export function judgeValue(
  told: ToldValue,
  rule: PlanRule,
  row: Pick<PlanRow, 'tolerance' | 'better'>,
  basis: JudgeBasis,
): Judgement {
  const { amount } = told;
  switch (rule.kind) {
    case 'unread':
      return { ...NOTHING, isMet: amount.isDone };
    case 'counted':
      return NOTHING;
    case 'event':
      return {
        ...NOTHING,
        isMet: amount.isDone,
        lack: amount.isDone === null ? lackOf('verdict') : null,
      };
    case 'grade':
      if (!amount.step) return { ...NOTHING, isMet: amount.isDone };
      return {
        ...NOTHING,
        isMet:
          rule.bound === 'at-least'
            ? amount.step.order <= rule.step.order
            : amount.step.order >= rule.step.order,
      };
    case 'trend':
      return judgeTrend(told, rule.how, basis.values);
    default: {
      const bound = boundAt(rule, row, told.period, basis);
      if (isLack(bound)) {
        return { ...NOTHING, isMet: amount.isDone, lack: amount.isDone === null ? bound : null };
      }
      if (!amount.exact) return { ...NOTHING, bound, isMet: amount.isDone };
      const gap = distanceTo(amount.exact, bound);
      if (keepsTo(amount.exact, bound)) return { ...NOTHING, bound, gap, isMet: true };
      if (!bound.isNear) return { ...NOTHING, bound, gap, isMet: false };
      const lack = amount.isDone === null ? lackOf('verdict') : null;
      return { ...NOTHING, bound, gap, isMet: amount.isDone, lack };
    }
  }
}

/** 减缓: the last rise is less than the one before; 有效控制: there is none; 明显: the office says whether it is. */
function judgeTrend(
  told: ToldValue,
  how: Extract<PlanRule, { kind: 'trend' }>['how'],
  values: readonly ToldValue[],
): Judgement {
  const { isDone } = told.amount;
  if (isDone !== null) return { ...NOTHING, isMet: isDone };
  const known = values.filter(
    ({ period, amount }) =>
      amount.exact !== null && period.unit === 'year' && period.last <= told.period.last,
  );
  const [before, previous, last] = [known.at(-3), known.at(-2), known.at(-1)];
  const rise = riseOf(previous, last);
  if (how === 'markedly-slower') {
    if (!rise) return { ...NOTHING, lack: lackOf('series') };
    return rise.over >= 0n
      ? { ...NOTHING, isMet: false, gap: rise }
      : { ...NOTHING, gap: rise, lack: lackOf('verdict') };
  }
  if (how === 'held') {
    if (!rise) return { ...NOTHING, lack: lackOf('series') };
    return { ...NOTHING, isMet: rise.over <= 0n, gap: rise };
  }
  const earlier = riseOf(before, previous);
  if (!rise || !earlier) return { ...NOTHING, lack: lackOf('series') };
  return { ...NOTHING, isMet: compare(rise, earlier) < 0, gap: minus(rise, earlier) };
}

/** By how much a year, so that years that are left out count. */
function riseOf(from: ToldValue | undefined, to: ToldValue | undefined): Fraction | null {
  if (!from?.amount.exact || !to?.amount.exact) return null;
  const years = yearOf(to) - yearOf(from);
  if (years <= 0) return null;
  const { over, under } = minus(to.amount.exact, from.amount.exact);
  return { over, under: under * BigInt(years) };
}

const yearOf = ({ period }: ToldValue) => Number(period.last.slice(0, 4));
