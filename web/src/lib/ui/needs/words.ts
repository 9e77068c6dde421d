import { NEED_BASIS_NAMES, NEED_REFUSAL_NAMES } from '#domain/needs/names.ts';
import type { Need } from '#server/schemas/needs.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

type Bound = NonNullable<Need['goal']>['bound'];

/** What a sentence is made of; figures come formatted. */
interface Said {
  monthsLeft: number;
  /** With its unit: 8.0% or 30 家. */
  goal: string;
  /** Without its sign, with its unit. */
  required: string;
  basis: string;
}

interface Words {
  /** The growth that the rest needs: its sign says which sentence. */
  growth: Record<Bound, Record<'up' | 'level' | 'down', (said: Said) => string>>;
  monthly: Record<Bound, (said: Said) => string>;
  reachedCount: (goal: string) => string;
  reachedRate: (said: Said) => string;
  beyond: (said: Said) => string;
  pace: (expected: string, apart: string, way: 'ahead' | 'behind' | 'even') => string;
  perMonth: (unit: string) => string;
  /** Behind a growth that is needed: what is up to it, and what beyond. */
  bounds: Record<Bound, Record<'up' | 'down', string>>;
  level: Record<Bound, string>;
  fall: (size: string) => string;
  reached: string;
  unreachable: string;
  note: string;
}

const months = (count: number) => (count === 1 ? 'month' : `${count} months`);

export const NEED_WORDS = inLanguage<Words>({
  zh: {
    growth: {
      'at-least': {
        up: ({ monthsLeft, required, basis, goal }) =>
          `后${monthsLeft}个月需增长 ${required}（${basis}测算）才能完成全年 ${goal}。`,
        level: ({ monthsLeft, basis, goal }) =>
          `后${monthsLeft}个月与上年持平（${basis}测算）即可完成全年 ${goal}。`,
        down: ({ monthsLeft, required, basis, goal }) =>
          `后${monthsLeft}个月降幅不超过 ${required}（${basis}测算）即可完成全年 ${goal}。`,
      },
      'at-most': {
        up: ({ monthsLeft, required, basis, goal }) =>
          `后${monthsLeft}个月至多增长 ${required}（${basis}测算）才不超过全年 ${goal}。`,
        level: ({ monthsLeft, basis, goal }) =>
          `后${monthsLeft}个月至多与上年持平（${basis}测算）才不超过全年 ${goal}。`,
        down: ({ monthsLeft, required, basis, goal }) =>
          `后${monthsLeft}个月至少下降 ${required}（${basis}测算）才不超过全年 ${goal}。`,
      },
    },
    monthly: {
      'at-least': ({ monthsLeft, required, goal }) =>
        `后${monthsLeft}个月每月需 ${required}才能完成全年 ${goal}。`,
      'at-most': ({ monthsLeft, required, goal }) =>
        `后${monthsLeft}个月每月至多 ${required}才不超过全年 ${goal}。`,
    },
    reachedCount: (goal) => `已完成全年 ${goal}。`,
    reachedRate: ({ monthsLeft, basis, goal }) =>
      `前${12 - monthsLeft}个月的总量已够全年 ${goal}（${basis}测算）。`,
    beyond: ({ monthsLeft, basis, goal }) =>
      `后${monthsLeft}个月已无法达到全年 ${goal}（${basis}测算）。`,
    pace: (expected, apart, way) =>
      ({
        ahead: `按进度应有 ${expected}，超 ${apart}`,
        behind: `按进度应有 ${expected}，欠 ${apart}`,
        even: `按进度应有 ${expected}，正好`,
      })[way],
    perMonth: (unit) => `${unit}/月`,
    bounds: {
      'at-least': { up: '以上', down: '以内' },
      'at-most': { up: '以内', down: '以上' },
    },
    level: { 'at-least': '持平以上', 'at-most': '持平以下' },
    fall: (size) => `降 ${size}`,
    reached: '已够全年',
    unreachable: '已无法达到',
    note: '由已公布数推算，不是预测。',
  },
  en: {
    growth: {
      'at-least': {
        up: ({ monthsLeft, required, basis, goal }) =>
          `The remaining ${months(monthsLeft)} must grow by ${required} (${basis}) to reach ${goal} for the year.`,
        level: ({ monthsLeft, basis, goal }) =>
          `The remaining ${months(monthsLeft)} need only equal last year’s (${basis}) to reach ${goal} for the year.`,
        down: ({ monthsLeft, required, basis, goal }) =>
          `The remaining ${months(monthsLeft)} may fall by up to ${required} (${basis}) and the year still reaches ${goal}.`,
      },
      'at-most': {
        up: ({ monthsLeft, required, basis, goal }) =>
          `The remaining ${months(monthsLeft)} may grow by ${required} at most (${basis}) to stay within ${goal} for the year.`,
        level: ({ monthsLeft, basis, goal }) =>
          `The remaining ${months(monthsLeft)} may at most equal last year’s (${basis}) to stay within ${goal} for the year.`,
        down: ({ monthsLeft, required, basis, goal }) =>
          `The remaining ${months(monthsLeft)} must fall by at least ${required} (${basis}) to stay within ${goal} for the year.`,
      },
    },
    monthly: {
      'at-least': ({ monthsLeft, required, goal }) =>
        `${required} a month over the remaining ${months(monthsLeft)} to reach ${goal} for the year.`,
      'at-most': ({ monthsLeft, required, goal }) =>
        `At most ${required} a month over the remaining ${months(monthsLeft)} to stay within ${goal} for the year.`,
    },
    reachedCount: (goal) => `The annual target of ${goal} has been met.`,
    reachedRate: ({ monthsLeft, basis, goal }) =>
      `The first ${months(12 - monthsLeft)} alone suffice for ${goal} for the year (${basis}).`,
    beyond: ({ monthsLeft, basis, goal }) =>
      `${goal} for the year is out of reach in the remaining ${months(monthsLeft)} (${basis}).`,
    pace: (expected, apart, way) =>
      ({
        ahead: `${expected} expected by now, ${apart} ahead`,
        behind: `${expected} expected by now, ${apart} behind`,
        even: `${expected} expected by now, on pace`,
      })[way],
    perMonth: (unit) => `${unit} a month`,
    bounds: {
      'at-least': { up: 'or more', down: 'at most' },
      'at-most': { up: 'or less', down: 'at least' },
    },
    level: { 'at-least': 'no fall', 'at-most': 'no rise' },
    fall: (size) => `fall of ${size}`,
    reached: 'already met',
    unreachable: 'out of reach',
    note: 'Derived from published figures; not a forecast.',
  },
});

export const BASIS_WORDS = namesOf(NEED_BASIS_NAMES);
export const REFUSAL_WORDS = namesOf(NEED_REFUSAL_NAMES);
