import { compare } from '#domain/fraction.ts';
import { lackOf } from './lack.ts';
import type { PlanPeriod } from './period.ts';
import type { PlanAmount } from './value.ts';
import type { ToldValue } from './watched.ts';

/**
 * Values of one place: told twice alike they are one; told twice differently they all stand, and none of
 * them is a figure that anything is judged by.
 * @example agreed([2 for 2021, 0 for 2021]) // both, each with the conflict “两个数：2、0”
 */
export function agreed(values: readonly ToldValue[]): ToldValue[] {
  return [...Map.groupBy(values, ({ period }) => spanOf(period)).values()].flatMap((told) => {
    const different = told.filter(
      (one, at) => told.findIndex(({ amount }) => isSame(amount, one.amount)) === at,
    );
    return different.length > 1 ? different.map((one) => inConflict(one, different)) : different;
  });
}

const spanOf = ({ first, last }: PlanPeriod) => `${first}/${last}`;

/** 2 and 2.0 are the same. */
export function isSame(a: PlanAmount, b: PlanAmount): boolean {
  if (a.isDone !== b.isDone || a.doneOn !== b.doneOn || a.isRatio !== b.isRatio) return false;
  if (a.step !== b.step) return false;
  if (a.exact && b.exact) return compare(a.exact, b.exact) === 0;
  return a.exact === b.exact && (a.isDone !== null || a.step !== null || a.text === b.text);
}

function inConflict(one: ToldValue, all: readonly ToldValue[]): ToldValue {
  const places = (line: number | null) => (line === null ? '' : `（第 ${line} 行）`);
  const name = all.map(({ amount, line }) => `${amount.text}${places(line)}`).join('、');
  const conflict = lackOf('one-value', name, all.length);
  const { text } = one.amount;
  return {
    ...one,
    conflict,
    amount: {
      ...{ text, number: null, exact: null, isRatio: false, step: null },
      ...{ isDone: null, doneOn: null, reason: conflict.said },
    },
  };
}
