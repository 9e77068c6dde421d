import { monthsOfPart, withDigits, type Months } from './month-words.ts';

/** The times that a text names, and the text with a cut where they stood. */
export interface HeadTimes {
  year: number | null;
  months: Months | null;
  endYear: number | null;
  /** 2019年度, 全年: all months, by a word. */
  isWholeYear: boolean;
  text: string;
}

/** Stands where words were taken out of a text: what is left beside it did not stand together. */
export const CUT = '\u001f';

const YEAR = String.raw`(?<!\d)(?:(?<year>(?:19|20)\d\d)|(?<short>\d\d)(?=年))(?:年度?|[-./](?=\d))?`;
const TO = '[-—–~至到]{1,2}';
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const PART =
  '前(?:[二两三四2-4]季度|[\\d一二三四五六七八九十]{1,2}个?月)|' +
  `[1一]${TO}[2-4二三四]季度|第?[一二三四1-4](?:季度|季(?!节|[-—]))|[上下]半年|全年(?!度?[计目任预])|q[1-4](?!\\d)`;

const form = (source: string) => new RegExp(source, 'iu');
/** The first that is found counts. */
const FORMS = [
  form(
    String.raw`${YEAR}(?<from>${MONTH})月?份?${TO}(?<endYear>(?:19|20)\d\d)(?:年|[-./])(?<to>${MONTH})(?:月份?)?(?!\d)`,
  ),
  form(
    String.raw`(?:${YEAR})?(?<![\d.])(?<from>${MONTH})月?份?${TO}(?<to>${MONTH})月份?(?!\d{1,2}日)`,
  ),
  form(
    String.raw`(?<!\d)(?<year>(?:19|20)\d\d)[./](?<from>${MONTH})月?${TO}(?<to>${MONTH})(?:月份?)?(?![\d./])`,
  ),
  form(String.raw`(?:${YEAR})?(?<part>${PART})`),
  form(String.raw`(?:${YEAR})?(?<![\d.])(?<from>${MONTH})月份?[末底]?(?!\d{1,2}日)`),
  form(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)[-./]?(?<from>0[1-9]|1[0-2])(?![-./]?\d)`),
  form(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)[-./](?<from>[1-9])(?![-./]?\d)`),
];
const DATED = new RegExp(
  String.raw`(?<![\d比较])(?:19|20)\d\d年(?:${MONTH}月?${TO})?${MONTH}月份?`,
  'gu',
);
/** 2019年7月29日: when a sheet was filled in, unless figures run until then. */
const DAY = /(?<!截[至止]?)(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日/gu;
const UNTIL_DAY = /(?<=截[至止]?(?:(?:19|20)\d\d年)?\d{1,2}月)\d{1,2}日/u;
/** Published together: 1、2月. */
const FIRST_TWO = /(?<!\d)1[、和]2月/u;
const COMPARED = /((?:19|20)\d\d)年([比较])((?:19|20)\d\d)年/u;
/** A number of a unit is no year: 2000万元, 2000户. */
const YEAR_ALONE = new RegExp(
  String.raw`(?<![\d—–比较-])(?<year>(?:19|20)\d\d)(?:年(?:(?<word>度)|[末底])?(?![\d年级代均]|[-—–]\d|以来|起|不变价|可比价|价格|为?基期|=100)|(?=[)]))|^(?<bare>(?:19|20)\d\d)(?=$|\p{Script=Han})(?![万千百亿元家户人个吨年米头亩台套名度项平公立])`,
  'gu',
);
const SPAN_OF_YEARS = /(?:19|20)\d\d年?[-—–~至到]{1,2}(?:19|20)\d\d年?/gu;

/**
 * @example findTimes('2019年1-6月乐平市').months // { from: 1, to: 6 }
 */
export function findTimes(folded: string): HeadTimes {
  const text = withLastYear(withDigits(folded))
    .replace(FIRST_TWO, '1-2月')
    .replace(UNTIL_DAY, '')
    .replaceAll(DAY, CUT);
  if (!/[\d季年半q]/iu.test(text)) return noTime(text);
  for (const one of FORMS) {
    const found = one.exec(text);
    const times = found === null ? null : timesOf(found.groups ?? {});
    if (found !== null && times !== null) return withYear(times, withoutTimes(cut(text, found)));
  }
  return withYear(noTime(text), text);
}

/** 2021年比2020年增长: the year before is last year. */
function withLastYear(text: string): string {
  return text.replace(COMPARED, (words, year: string, than: string, before: string) =>
    Number(year) - Number(before) === 1 ? `${year}年${than}上年` : words,
  );
}

function noTime(text: string): HeadTimes {
  return { year: null, months: null, endYear: null, isWholeYear: false, text };
}

/** 2023年1-6月与2022年1-6月对比: the first counts. */
function withoutTimes(text: string): string {
  return text.replaceAll(DATED, CUT);
}

function cut(text: string, { index, 0: words }: RegExpExecArray): string {
  return `${text.slice(0, index)}${CUT}${text.slice(index + words.length)}`;
}

/** Null: impossible months, 9-3月. */
function timesOf(
  groups: Readonly<Record<string, string | undefined>>,
): Omit<HeadTimes, 'text'> | null {
  const { year, short, endYear, from, to = from, part } = groups;
  const first =
    year === undefined ? (short === undefined ? null : 2000 + Number(short)) : Number(year);
  const last = endYear === undefined || Number(endYear) === first ? null : Number(endYear);
  const months =
    part === undefined
      ? { from: Number(from), to: Number(to) }
      : monthsOfPart(part.toLowerCase().replace(/季$/u, '季度').replaceAll(/[—–]+/gu, '-'));
  if (months === null || (last === null && months.to < months.from)) return null;
  return { year: first, months, endYear: last, isWholeYear: part === '全年' };
}

/** A year that stands elsewhere: 各县（市、区）主要指标（2019年）. Of two nobody knows which is meant. */
function withYear(times: Omit<HeadTimes, 'text'>, text: string): HeadTimes {
  const without = text.replaceAll(SPAN_OF_YEARS, CUT);
  const found = [...without.matchAll(YEAR_ALONE)];
  const years = new Set(found.map(({ groups }) => Number(groups?.['year'] ?? groups?.['bare'])));
  const year = times.year ?? (years.size === 1 ? ([...years][0] ?? null) : null);
  const isWholeYear =
    times.isWholeYear ||
    (times.months === null && found.some(({ groups }) => groups?.['word'] !== undefined));
  return { ...times, year, isWholeYear, text: without.replaceAll(YEAR_ALONE, CUT) };
}
