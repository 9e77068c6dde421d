import { MONTHS } from '#domain/period-name.ts';

/** Months of a year, both within: 1-5月. */
export interface Months {
  from: number;
  to: number;
}

const DIGITS = '〇一二三四五六七八九';
const CHINESE_MONTH = '(?:元|十[一二]?|[一二三四五六七八九])';
/** Not 三个月, and not within a word. */
const MONTH_IN_WORDS = new RegExp(
  String.raw`(?<![\p{Script=Han}]|\d)${CHINESE_MONTH}(?=月)|(?<=年)${CHINESE_MONTH}(?=月)|(?<=[-~至到(、,])${CHINESE_MONTH}(?=月)|(?<![\p{Script=Han}])${CHINESE_MONTH}(?=月?[-—~至到](?:${CHINESE_MONTH}|\d{1,2})月)|(?<=年)${CHINESE_MONTH}(?=月?[-—~至到](?:${CHINESE_MONTH}|\d{1,2})月)`,
  'gu',
);
const YEAR_IN_WORDS = /[〇○零一二三四五六七八九]{4}(?=年)/gu;

/**
 * Years and months in Chinese numerals become digits.
 * @example withDigits('二〇一九年一至六月') // '2019年1至6月'
 */
export function withDigits(text: string): string {
  if (!/[年月]/u.test(text)) return text;
  return text
    .replaceAll(YEAR_IN_WORDS, (words) =>
      [...words].map((word) => Math.max(0, DIGITS.indexOf(word))).join(''),
    )
    .replaceAll(MONTH_IN_WORDS, (word) => String(numberOf(word)));
}

/** @example numberOf('十一') // 11 */
export function numberOf(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  if (word === '元') return 1;
  if (word === '两') return 2;
  return word.startsWith('十')
    ? 10 + Math.max(0, DIGITS.indexOf(word[1] ?? ''))
    : DIGITS.indexOf(word);
}

/** @example monthOfName('sept') // 9 */
export function monthOfName(name: string): number | null {
  const index = MONTHS.findIndex((month) => name.startsWith(month.toLowerCase()));
  const isName = index >= 0 && (FULL_NAMES[index] ?? '').startsWith(name);
  return isName ? index + 1 : null;
}

const FULL_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * The months of a part of a year, folded: 二季度, 前三季度, 上半年, q2, h1, 前5个月.
 * @example monthsOfPart('1-3季度') // { from: 1, to: 9 }
 */
export function monthsOfPart(part: string): Months | null {
  if (/^(?:全年|fy|a1)$/u.test(part)) return { from: 1, to: 12 };
  if (/^(?:上半年|[hs]1|1h)$/u.test(part)) return { from: 1, to: 6 };
  if (/^(?:下半年|[hs]2|2h)$/u.test(part)) return { from: 7, to: 12 };
  const first = /^前(.+?)个?月$/u.exec(part)?.[1];
  if (first !== undefined) return upTo(numberOf(first));
  const quarters = /^(?:前|[1一][-~至到])([一二两三四1-4])季度?$/u.exec(part)?.[1];
  if (quarters !== undefined) return upTo(numberOf(quarters) * 3);
  const quarter = /^(?:第?([一二三四1-4])季度?|q([1-4])|([1-4])q)$/u.exec(part);
  const number = quarter?.[1] ?? quarter?.[2] ?? quarter?.[3];
  return number === undefined ? null : ofQuarter(numberOf(number));
}

function upTo(month: number): Months | null {
  return month >= 1 && month <= 12 ? { from: 1, to: month } : null;
}

function ofQuarter(quarter: number): Months {
  return { from: quarter * 3 - 2, to: quarter * 3 };
}
