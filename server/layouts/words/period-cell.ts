import { foldMinus } from '#domain/fold.ts';

import { monthOfName, monthsOfPart, withDigits, type Months } from './month-words.ts';

/** One reading of a cell that names a time. */
export interface PeriodCell {
  /** Null: a year that is said elsewhere. */
  year: number | null;
  /** Null: a year alone. */
  months: Months | null;
  /** The year of the last month, where it is another one. */
  endYear: number | null;
  /** 1-6月 and 上半年 count from January; 6月, 二季度 and dates may do either. */
  span: 'cumulative' | 'single' | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

const Y = String.raw`(?<year>(?:19|20)\d\d)`;
const Y2 = String.raw`(?<endYear>(?:19|20)\d\d)`;
const SHORT = String.raw`(?<short>\d\d)`;
const M = String.raw`(?<from>0?[1-9]|1[0-2])`;
const M2 = String.raw`(?<to>0?[1-9]|1[0-2])`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const CLOCK = String.raw`(?:[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?z?)?`;
const TO = '[-~至到]';
const NAME = String.raw`(?<name>[a-z]{3,9})\.?`;
const NAME2 = String.raw`(?<endName>[a-z]{3,9})\.?`;
const PART = String.raw`(?:第?[一二三四1-4]季度?|前?[二两三四2-4]季度|前(?:\d{1,2}|[二三四五六七八九十]{1,2})个?月|[1一]${TO}[2-4二三四]季度|[上下]半年|全年|q[1-4]|[1-4]q|[hs][12]|[12]h|fy|a1)`;

const FORMS = [
  `${Y}(?:年度?)?`,
  `fy${Y}`,
  `${Y}[年./-]?${M}月份?`,
  `${Y}[/-]${M}`,
  String.raw`${Y}\.(?<from>0[1-9]|[2-9]|1[0-2])`,
  `${Y}-?m${M}`,
  `${Y}(?<from>0[1-9]|1[0-2])`,
  `${Y}年${M}`,
  `${Y}年${M}月${DAY}日`,
  String.raw`${Y}(?<sign>[./-])${M}\k<sign>${DAY}${CLOCK}`,
  `${Y}(?<from>0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `${M}月份?`,
  `${Y}[年./-]?${M}月?${TO}(?:${Y2}[年./-])?${M2}(?:月份?)?`,
  `${Y}[-./]${M}[/~至到]${Y2}[-./]${M2}`,
  `${M}月?${TO}${M2}月份?`,
  `(?<from>0?1)-${M2}`,
  `(?:${Y}年?度?[- ]?)?(?<part>${PART})`,
  `(?<part>${PART})[- ]?${Y}`,
  `${SHORT}年(?:${M}月份?|(?<part>${PART}))`,
  `${SHORT}年${M}月?${TO}${M2}月份?`,
  `(?:${DAY}[- ])?${NAME}(?:[-, ']*(?:${Y}|${SHORT}))?`,
  `${Y}[-, ]*${NAME}`,
  `${NAME}[-~ ]+${NAME2}(?:[-, ']*(?:${Y}|${SHORT}))?`,
  `${M}[/-]${Y}`,
].map((form) => new RegExp(`^(?:${form})$`, 'u'));

/** 2016.1 is January, or October held as a number. */
const JANUARY_OR_OCTOBER = new RegExp(String.raw`^${Y}\.1$`, 'u');
/** Most cells: names, and figures, among which only those of years look like times. */
const MAY_BE_TIME =
  /^\s*[(（]?\s*(?:(?:19|20|１９|２０|[\d０-９]{1,2}\s*[-—–－~～至到月年/季qh]|[二一][〇○零九]|第|前|[上下]半年|全年|[一二三四五六七八九十元]|[fqhsFQHS][yY]?\d|\d[qhQH])|[JFMASONDjfmasond][a-z]{2})/u;
const LONGEST = 30;
const NONE: readonly PeriodCell[] = [];

/**
 * All readings of a cell that holds a time and nothing else, the likeliest first; none: it is no time.
 * @example readPeriodCell('2019Q2') // [{ year: 2019, months: { from: 4, to: 6 }, … }]
 */
export function readPeriodCell(text: string): readonly PeriodCell[] {
  if (text.length > LONGEST || !MAY_BE_TIME.test(text)) return NONE;
  const folded = foldTime(text);
  const year = JANUARY_OR_OCTOBER.exec(folded)?.groups?.['year'];
  if (year !== undefined) return [1, 10].map((month) => oneMonth(Number(year), month));
  for (const form of FORMS) {
    const found = readGroups(form.exec(folded)?.groups);
    if (found !== null) return [found];
  }
  return NONE;
}

/** 1至6月 and １—６ 月 become 1-6月; brackets round the whole fall away. */
export function foldTime(text: string): string {
  const folded = foldMinus(text.normalize('NFKC'))
    .replaceAll(/[—―~]+|--+/gu, '-')
    .trim()
    .toLowerCase();
  const bare = /^\((.*)\)$/u.exec(folded)?.[1] ?? folded;
  return withDigits(bare.replaceAll(/\s*([-./年月季度])\s*/gu, '$1').trim());
}

function oneMonth(year: number, month: number): PeriodCell {
  return { year, months: { from: month, to: month }, endYear: null, span: null };
}

/** Null: no times, or impossible ones such as 8-3月. */
function readGroups(groups: Groups | undefined): PeriodCell | null {
  if (groups === undefined) return null;
  const { year, short, endYear, part } = groups;
  const first =
    year === undefined ? (short === undefined ? null : 2000 + Number(short)) : Number(year);
  const last = endYear === undefined || Number(endYear) === first ? null : Number(endYear);
  if (part !== undefined) return ofPart(first, part);
  const [from, to] = [
    monthOf(groups['from'], groups['name']),
    monthOf(groups['to'], groups['endName']),
  ];
  if (from === undefined || to === undefined) return null;
  if (from === null) return { year: first, months: null, endYear: null, span: null };
  const months = { from, to: to ?? from };
  if (last === null ? months.to < months.from : first === null || last < first) return null;
  const isCumulative = months.from === 1 && months.to > 1 && last === null;
  return { year: first, months, endYear: last, span: isCumulative ? 'cumulative' : null };
}

/** Null: none is named; undefined: the word is no month. */
function monthOf(digits: string | undefined, name: string | undefined): number | null | undefined {
  if (digits !== undefined) return Number(digits);
  return name === undefined ? null : (monthOfName(name) ?? undefined);
}

function ofPart(year: number | null, part: string): PeriodCell | null {
  const months = monthsOfPart(part);
  if (months === null) return null;
  const span = months.from === 1 && months.to > 3 ? 'cumulative' : null;
  return { year, months, endYear: null, span };
}
