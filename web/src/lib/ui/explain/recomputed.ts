import type { Recomputed } from '#server/schemas/explain.ts';
import { formatFigure } from '#lib/format/number.ts';
import { inLanguage } from '#lib/language/language.ts';

type Amount = NonNullable<Recomputed['current']>;
type Withheld = NonNullable<Recomputed['withheld']>;

interface Words {
  /** What it is called in the list of facts. */
  heads: Record<'told' | 'withheld', string>;
  sum: (now: string, before: string, growth: string) => string;
  fits: string;
  apart: (low: string, high: string) => string;
  withheld: Record<Withheld, (level: string, before: string) => string>;
}

export const words = inLanguage<Words>({
  zh: {
    heads: { told: '按现价计算', withheld: '不复算' },
    sum: (now, before, growth) => `${now} ÷ ${before} − 1 = ${growth}%`,
    fits: '与印出的一致（在四舍五入之内）',
    apart: (low, high) => `与印出的不符：两个数各有四舍五入，增速应在 ${low}% 至 ${high}% 之间`,
    withheld: {
      'constant-prices': (level) => `这个增速按可比价格计算，不能由${level}直接相除得出。`,
      'prices-not-said': (level) =>
        `数据字典没有说明这个增速按现价还是按可比价格计算，所以不由${level}复算。`,
      'no-growth-printed': () => '没有印出的增速可以比较。',
      'no-current': (level) => `没有本期的${level}。`,
      'no-previous': (level, before) => `没有${before}的${level}。`,
      'previous-not-positive': (level, before) => `${before}的${level}不大于零，算不出增速。`,
    },
  },
  en: {
    heads: { told: 'At current prices', withheld: 'Not worked out' },
    sum: (now, before, growth) => `${now} ÷ ${before} − 1 = ${growth}%`,
    fits: 'agrees with the print, within rounding',
    apart: (low, high) =>
      `differs from the print: with both amounts rounded it lies between ${low}% and ${high}%`,
    withheld: {
      'constant-prices': (level) =>
        `This growth is at constant prices: it does not follow from ${level}.`,
      'prices-not-said': (level) =>
        `The dictionary does not say whether this growth is at current or at constant prices, so it is not worked out from ${level}.`,
      'no-growth-printed': () => 'There is no printed growth to compare with.',
      'no-current': (level) => `${level} of this period is not held.`,
      'no-previous': (level, before) => `${level} of ${before} is not held.`,
      'previous-not-positive': (level, before) =>
        `${level} of ${before} is not above zero, so there is no growth to tell.`,
    },
  },
});

/** @example recomputedWords(…) // { head: '按现价计算', text: '183.2 ÷ 170.0 − 1 = 7.8%', verdict: '与印出的…' } */
export function recomputedWords({
  level,
  previousPeriod,
  current,
  previous,
  computed,
  low,
  high,
  isApart,
  withheld,
}: Recomputed): { head: string; text: string; verdict: string | null } {
  if (withheld !== null || !current || !previous || !computed || !low || !high) {
    const why = words.withheld[withheld ?? 'no-current'];
    return {
      head: words.heads.withheld,
      text: why(level.name, previousPeriod.label),
      verdict: null,
    };
  }
  return {
    head: words.heads.told,
    text: words.sum(show(current), show(previous), show(computed)),
    verdict: isApart ? words.apart(show(low), show(high)) : words.fits,
  };
}

const show = ({ value, decimals }: Amount): string => formatFigure(value, decimals);
