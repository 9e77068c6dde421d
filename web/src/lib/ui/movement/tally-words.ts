import type { TallyMove } from '#server/schemas/movement.ts';
import { inLanguage } from '#lib/language/language.ts';
import { SINCE_WORDS, WITHHELD_WORDS, type SinceKey } from './words.ts';

const words = inLanguage({
  zh: {
    since: (label: string, period: string) => `${label}（${period}）`,
    more: (by: number) => `未达标增加 ${by} 个`,
    fewer: (by: number) => `未达标减少 ${by} 个`,
    same: '未达标个数不变',
    withheld: (reason: string) => `不作比较：${reason}`,
    comma: '，',
  },
  en: {
    since: (label: string, period: string) => `${label} (${period})`,
    more: (by: number) => `${by} more missed`,
    fewer: (by: number) => `${by} fewer missed`,
    same: 'as many missed',
    withheld: (reason: string) => `not compared, ${reason}`,
    comma: ': ',
  },
});

/**
 * How many more or fewer targets are missed than then.
 * @example tallyChange('sincePrevious', '2019年1-5月', { unmet: 14, unmetBefore: 12, … })
 * // 较上期（2019年1-5月），未达标增加 2 个
 */
export function tallyChange(key: SinceKey, period: string, move: TallyMove): string {
  return words.since(SINCE_WORDS[key], period) + words.comma + changeOf(move);
}

function changeOf({ unmet, unmetBefore, withheld }: TallyMove): string {
  if (unmetBefore === null) return words.withheld(WITHHELD_WORDS[withheld ?? 'missing']);
  const by = unmet - unmetBefore;
  if (by === 0) return words.same;
  return by > 0 ? words.more(by) : words.fewer(-by);
}
