import { foldMinus, foldText } from '#domain/fold.ts';
import { parsePeriod, type Period } from '#domain/period.ts';

export interface PrintedPeriod {
  /** Null where the words name no possible months: 13月, or months without a year. */
  period: Period | null;
  /** What was read, out of the folded text. */
  words: string;
}

const YEAR = String.raw`(?<!\d)(?:(?<year>\d{4})年?度?)?`;
const MONTHS = new RegExp(
  String.raw`${YEAR}(?<!\d)(?<from>\d{1,2})月?-(?:(?<endYear>\d{4})年)?(?<to>\d{1,2})月份?`,
  'u',
);
const PARTS = [
  '上半年',
  '下半年',
  '前三季度',
  '第?[一二三四1-4]季度',
  '1-3季度',
  '一至三季度',
  '全年',
];
const PART = new RegExp(`${YEAR}(?<part>${PARTS.join('|')})`, 'u');
// The day of a date, 2019年7月29日, is no period.
const MONTH = new RegExp(String.raw`${YEAR}(?<!\d)(?<from>\d{1,2})月份?(?!\d{1,2}日)`, 'u');

/**
 * The first period named in a text; months without a year take `defaultYear`. Null: none is named.
 * @example findPeriod('2019年1-6月乐平市主要指标', null) // { period: 2019-01/2019-06, words: '2019年1-6月' }
 * @example findPeriod('2020上半年', null) // { period: 2020-01/2020-06, words: '2020上半年' }
 */
export function findPeriod(text: string, defaultYear: number | null): PrintedPeriod | null {
  const folded = foldPeriod(text);
  const match = MONTHS.exec(folded) ?? PART.exec(folded) ?? MONTH.exec(folded);
  if (match === null) return null;
  const { year, endYear, from, to, part } = match.groups ?? {};
  const startYear = year === undefined ? defaultYear : Number(year);
  const [first, last] = part === undefined ? [from, to ?? from] : monthsOfPart(part);
  return {
    period: toPeriod(startYear, endYear === undefined ? startYear : Number(endYear), first, last),
    words: match[0],
  };
}

/** The text is a period and nothing else: 2019-01/2019-06, 2019年1-6月, 2020年上半年. */
export function readPeriod(text: string): Period | null {
  const iso = parsePeriod(text.trim());
  if (iso !== null) return iso;
  const found = findPeriod(text, null);
  return found !== null && found.words === foldPeriod(text) ? found.period : null;
}

/** 1至6月, 1～6月 and 1—6月 become 1-6月. */
function foldPeriod(text: string): string {
  return foldMinus(foldText(text)).replaceAll(/(?<=[\d月])[—~至到](?=\d)/gu, '-');
}

function monthsOfPart(part: string): [first: string, last: string] {
  if (part === '上半年') return ['1', '6'];
  if (part === '下半年') return ['7', '12'];
  if (part === '全年') return ['1', '12'];
  if (/^(?:前三|1-3|一至三)季度$/u.test(part)) return ['1', '9'];
  const digit = part.replace(/^第/u, '').charAt(0);
  const quarter = '一二三四'.includes(digit) ? '一二三四'.indexOf(digit) + 1 : Number(digit);
  return [String(quarter * 3 - 2), String(quarter * 3)];
}

function toPeriod(
  startYear: number | null,
  endYear: number | null,
  first = '',
  last = '',
): Period | null {
  if (startYear === null || endYear === null) return null;
  return parsePeriod(`${startYear}-${first.padStart(2, '0')}/${endYear}-${last.padStart(2, '0')}`);
}
