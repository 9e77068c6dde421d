import { foldName } from '#domain/fold.ts';
import { foldHead } from './text.ts';

/** What a word of a head says. Longest first: 上年同期 is one word, 比上年同期 another. */
const WORDS: readonly (readonly [HeadWord, RegExp])[] = [
  [
    'completion',
    /完成(?:率|比例|比重|进度|程度|百分比)|(?:序时)?进度|达标率|完成全年|占全年|比重|占比/uy,
  ],
  [
    'change',
    /增(?:\/|、|或)?减(?:额|量|数|值)|增量|差额|(?:比|较)?(?:上月|上期|上季度?)(?:变化|增减|升降|提高|回落)(?:幅度)?|变化(?:幅度)?|升降|回落|百分点/uy,
  ],
  [
    'chain',
    /环比(?:增长|增速|增减|增幅)?|(?:比|较)(?:上月|上期|上季度?)(?:增长|增速|增减|增幅|±)?/uy,
  ],
  [
    'growth',
    /(?:(?:比|较|与)(?:上年|去年|上一年)?(?:同期|同月|同季)?(?:相比)?|同比)?(?:增(?:\/|、|或)?减(?:率|幅度?)?|增(?:长|速|幅)(?:率|速度)?|涨幅|升幅|±|\+[/,、]?-)/uy,
  ],
  ['growth', /同比|(?:比|较|与)(?:上年|去年|上一年)(?:同期|同月|同季)?(?:相比)?|速度|发展速度/uy],
  [
    'prior',
    /(?:上年|去年|上一年|往年)(?:同期|同月|同季)?(?:度)?|上(?:个)?月|上期|上季度?|上次|前期|同期|基期/uy,
  ],
  [
    'to-date',
    /(?:1|一)?至?(?:截?至|到|自|从)?(?:年初)?(?:至|到)?(?:本月|当月|本期)(?:止|末)(?:的)?(?:累计)?|(?:1|一)(?:至|-|—|~)(?:本|当)月(?:累计)?|(?:自|从)?年初(?:以来|至今|起)?(?:累计)?|(?:本年|今年)?累计/uy,
  ],
  ['one-month', /(?:本|当|单)月(?:份)?/uy],
  ['target', /目标|计划|任务|预期|考核指标/uy],
  ['reference', /全省|省内|全国|国家|全市|全区|全县/uy],
  [
    'period',
    /(?:\d{4}年?度?)?(?:\d{1,2}月?份?[-—~至到](?:\d{4}年)?\d{1,2}月份?|\d{1,2}月份?|第?[一二三四1-4]季度|前三季度|[1一][-—~至到][2-4二三四]季度|[上下]半年|全年)|\d{4}年度?/uy,
  ],
  ['current', /(?:本|今|当)年(?:度)?|年度|本期|报告期|当期|本季度?/uy],
  ['done', /实际|完成|实绩|实现/uy],
  ['amount', /绝对(?:量|数|值|额)|总量|总额|总值|数额|金额|现价/uy],
  ['filler', /情况|数值|数据|数量|指标值|的|为|按|值|数|额|量|率|%|:|、|,|\/|~/uy],
];

export type HeadWord =
  | 'completion'
  | 'change'
  | 'chain'
  | 'growth'
  | 'prior'
  | 'to-date'
  | 'one-month'
  | 'target'
  | 'reference'
  | 'period'
  | 'current'
  | 'done'
  | 'amount'
  | 'filler';

/**
 * The words a head is made of; null when one is none of these: it is a name of something.
 * @example headWords('1-6月累计增速（%）') // { 'period', 'to-date', 'growth' }
 */
export function headWords(text: string): ReadonlySet<HeadWord> | null {
  const folded = foldHead(text).replaceAll(/[()]/gu, '');
  const found = new Set<HeadWord>();
  for (let at = 0; at < folded.length;) {
    const word = wordAt(folded, at);
    if (word === null) return null;
    found.add(word.kind);
    at += word.length;
  }
  return found;
}

function wordAt(text: string, at: number): { kind: HeadWord; length: number } | null {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return { kind, length };
  }
  return null;
}

/**
 * The unit in the brackets at a head's end; null when there is none.
 * @example headUnit('绝对量（亿元）') // '亿元'
 */
export function headUnit(text: string): string | null {
  return /\(([^()]+)\)$/u.exec(foldName(text))?.[1] ?? (foldName(text).endsWith('%') ? '%' : null);
}
