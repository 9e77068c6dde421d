import { foldHead } from './fold-head.ts';

/** How often the figures of a column are published: a month then closes a quarter. */
export type Frequency = 'month' | 'quarter' | 'half' | 'year';

const FREQUENCIES: Readonly<Record<Frequency, RegExp>> = {
  month: /^(?:月度?|monthly|m)$/iu,
  quarter: /^(?:季度?|quarterly|q)$/iu,
  half: /^(?:半年度?|half-?yearly)$/iu,
  year: /^(?:年度?|annual|yearly|a)$/iu,
};

/** @example readFrequency('季') // 'quarter' */
export function readFrequency(text: string): Frequency | null {
  const word = foldHead(text);
  if (FREQUENCIES.month.test(word)) return 'month';
  if (FREQUENCIES.quarter.test(word)) return 'quarter';
  if (FREQUENCIES.half.test(word)) return 'half';
  return FREQUENCIES.year.test(word) ? 'year' : null;
}

/** Before a row that says how often: 频度 | 月 | 季. */
export function isFrequencyLabel(text: string): boolean {
  return /^(?:频度|频率|数据频率|更新频率|frequency|freq)[:：]?$/iu.test(foldHead(text));
}

/** Before a row that tells of the series, not of its figures: 更新时间 holds dates of no figure. */
export function isAsideLabel(text: string): boolean {
  return ASIDES.test(foldHead(text));
}

const ASIDES =
  /^(?:(?:最近|最新|数据)?(?:更新|发布|开始|结束|起始)(?:时间|日期)|(?:时间|日期)(?:区间|范围)|起止(?:时间|日期)|(?:指标|系列|序列)?(?:id|编码|代码|编号)|(?:数据)?来源|发布机构|指标描述|last\s*updated?(?:\s*date)?|source|series\s*id)[:：]?$/iu;
