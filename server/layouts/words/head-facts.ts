import { foldMinus } from '#domain/fold.ts';
import type { SeenKind } from '#domain/layout/seen-figure.ts';

import { compose } from './compose.ts';
import { foldHead, restoreSigns } from './fold-head.ts';
import { readLabel, type HeadLabel } from './head-labels.ts';
import { readHeadLine, type HeadLine } from './head-line.ts';
import { timeFacts, type TimeFacts } from './head-span.ts';
import { CUT, findTimes, type HeadTimes } from './head-times.ts';
import { takeUnits } from './head-units.ts';
import type { Months } from './month-words.ts';
import { peel } from './peel.ts';
import { readEnglish } from './english-heads.ts';
import { readPeriodCell, type PeriodCell } from './period-cell.ts';
import { behindOffice, isRemark } from './remarks.ts';
import { readTotal } from './totals.ts';
import { splitLanguages } from './two-languages.ts';

export type { HeadLabel, Months };

/** All that the text of one cell says of the figures it stands for. */
export interface HeadFacts {
  /**
   * What is left when the rest is taken: a name, or ''. Without number (一、, 1., （一）, 2-1), 其中：,
   * #, indentation, note marks and line breaks; of a head in two languages the Chinese part. A name of
   * the dictionary may hold a word that is taken here: ask it for the whole text first.
   */
  name: string;
  /** 其中：, # or indentation: it is part of what stands above it. */
  isSub: boolean;
  /** Leading blanks; a full-width space counts as two. */
  indent: number;
  /** The mark of a note behind it. */
  note: string | null;
  year: number | null;
  months: Months | null;
  /** The year of the last month, where it is another one: 2018年9月-2019年8月. */
  endYear: number | null;
  /** From January on, or one month or quarter; null: not said. */
  span: 'cumulative' | 'single' | null;
  /** A word says so, 累计 or 当月: 6月 by itself is single in most tables, and 1-6月 in some. */
  isSpanSaid: boolean;
  /** 2019年, 全年: no month is named, or all are. */
  isWholeYear: boolean;
  /** As printed, folded: 亿元 and % of “单位：亿元、%”. */
  units: readonly string[];
  /** `level` also of 完成 in percent, which is a growth. */
  kind: SeenKind | null;
  /** What is ranked or aimed at: growth in 增速位次 and 目标增速. */
  of: SeenKind | null;
  /** Whose ranks they are, where it is not the table's own regions: 全省. */
  group: string | null;
  /** 同比, 环比 or 累计. */
  basis: string | null;
  /** The word that says that no figure here is to be kept: 增减额, 与目标的差距, 比重. */
  derived: string | null;
  label: HeadLabel | null;
  total: 'total' | 'subtotal' | null;
  /** A note, a source, a sign-off, a page's number: it is no head. Of its facts only the units count. */
  isRemark: boolean;
}

/** The same few thousand heads and names stand in all sheets. */
const MOST_KEPT = 5000;
const LONGEST_KEPT = 200;
const known = new Map<string, HeadFacts>();

/**
 * What a cell with words says: a head, a title, a line of units, a sheet's name, a name of a row.
 * @example readHead('1-6月完成（亿元）') // { months: { from: 1, to: 6 }, kind: 'level', units: ['亿元'], … }
 */
export function readHead(text: string): HeadFacts {
  const found = known.get(text);
  if (found !== undefined) return found;
  const facts = readFacts(text);
  // Figures would drive out the words.
  if (text.length > LONGEST_KEPT || !HAS_WORDS.test(text)) return facts;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, facts);
  return facts;
}

const NOTHING: Omit<HeadFacts, 'name' | 'isSub' | 'indent' | 'note'> = {
  year: null,
  months: null,
  endYear: null,
  span: null,
  isSpanSaid: false,
  isWholeYear: false,
  units: [],
  kind: null,
  of: null,
  group: null,
  basis: null,
  derived: null,
  label: null,
  total: null,
  isRemark: false,
};

/** Figures and signs stand in heads too. */
const HAS_WORDS = /[\p{L}%％‰±]/u;
/** Ways to write ±: 增减（+、-）, 增（+）减（-）%. */
const UP_AND_DOWN =
  /增\s*[(（]\+[)）]\s*[、,/]?\s*减\s*[(（]-[)）]|[(（]?\s*(?:\+\s*[、，,/]?\s*-|±)\s*(%?)\s*[)）]?/gu;

/** Heads of heads, and lines of a table of prices or sales. */
const AMBIGUOUS = /^(?:城市|商品|产品)$/u;

function readFacts(printed: string): HeadFacts {
  const line = readHeadLine(printed);
  const bare = { ...NOTHING, ...aside(line) };
  const [time] = readPeriodCell(printed);
  if (time !== undefined) return { ...bare, name: '', ...ofTime(time) };
  const rest = behindOffice(printed);
  if (rest !== '') return { ...bare, ...ofWords(rest) };
  if (isRemark(printed)) {
    return { ...bare, name: line.text, units: takeUnits(line.text).units, isRemark: true };
  }
  if (!HAS_WORDS.test(line.text)) return { ...bare, name: line.text };
  const label = labelOf(printed) ?? labelOf(line.text);
  return label === null
    ? { ...bare, ...ofWords(line.text) }
    : { ...bare, name: AMBIGUOUS.test(line.text) ? line.text : '', note: null, label };
}

function aside({ indent, isSub, note }: HeadLine): Pick<HeadFacts, 'indent' | 'isSub' | 'note'> {
  return { indent, isSub, note };
}

function labelOf(text: string): HeadLabel | null {
  const { chinese } = splitLanguages(text.trim());
  return readLabel(foldHead(chinese)) ?? readLabel(chinese) ?? readLabel(foldHead(text));
}

function ofTime({ span, ...time }: PeriodCell): TimeFacts {
  const facts = timeFacts({ ...time, isWholeYear: time.months === null }, null);
  return { ...facts, span: facts.span ?? span };
}

function ofWords(text: string): Pick<HeadFacts, 'name'> & Partial<HeadFacts> {
  const { chinese, english } = splitLanguages(text);
  if (chinese === '') return ofEnglish(english);
  const [label, rest] = cutLabel(chinese);
  const taken = takeUnits(withSign(rest));
  const units = taken.units.length > 0 ? taken.units : takeUnits(english).units;
  // 数值（亿元）, 地区（单位：%）.
  const labelled = taken.units.length > 0 ? readLabel(foldHead(taken.text)) : null;
  if (labelled !== null) return { name: '', label: labelled, units };
  const times = findTimes(foldHead(taken.text));
  const peeled = peel(times.text);
  const { span, ...composed } = compose(peeled, units);
  const { total, name } = readTotal(peeled.name);
  const isWholeYear = times.isWholeYear || isYearAlone(times, name);
  const found = { ...composed, label, units, total, ...timeFacts({ ...times, isWholeYear }, span) };
  return { ...found, name: restoreSigns(name, text) };
}

function withSign(text: string): string {
  return foldMinus(text).replaceAll('＋', '+').replaceAll(UP_AND_DOWN, '±$1');
}

function ofEnglish(english: string): Pick<HeadFacts, 'name'> & Partial<HeadFacts> {
  const { units, text } = takeUnits(english);
  const { text: words, ...times } = findTimes(text);
  const name = words
    .replaceAll(CUT, ' ')
    .replaceAll(/\(\s*\)/gu, '')
    .trim();
  return { name, units, ...timeFacts(times, null), ...readEnglish(name) };
}

/** 指标：固定资产投资, of a site's export. */
function cutLabel(text: string): [HeadLabel | null, string] {
  const [, before = '', behind = ''] = /^([^:：()（）]{2,6})[:：]\s*(\S.*)$/u.exec(text) ?? [];
  const label = behind === '' ? null : readLabel(foldHead(before));
  return label === null || label === 'unit' ? [null, text] : [label, behind];
}

/** A year by itself, or with words that are no name: in a title it may be that of any month. */
function isYearAlone({ year, months }: HeadTimes, name: string): boolean {
  return year !== null && months === null && name === '';
}
