import { formatPeriod } from '../period.ts';
import type { Piece } from './fold.ts';
import type { Lexicon, Named } from './lexicon.ts';
import { readMonthsAt } from './read-months.ts';
import { readWhole } from './read-number.ts';
import { amountOf, blot, found, numbersLeft, type Found, type Range } from './reading.ts';
import type { DraftPlace, Reading } from './types.ts';
import * as words from './words.ts';

export interface Tongue {
  lexicon: Lexicon;
  /** Of months without a year. */
  year: number;
}

export interface ItemPhrases {
  readings: Reading[];
  /** Numbers in no known phrase. */
  numbers: DraftPlace[];
}

/** What a sentence says of the indicator that it names: months, actual, gap, rank. */
export function readItem(
  piece: Piece,
  name: Pick<Named, 'from' | 'to'>,
  { lexicon, year }: Tongue,
): ItemPhrases {
  let text = blot(piece.text, 0, name.to);
  const readings: Reading[] = [];
  const take = (one: Found | null): void => {
    if (!one) return;
    readings.push(one.reading);
    text = blot(text, one.from, one.to);
  };
  take(findMonths(piece, name, year));
  if (lexicon.isOfPlaces) take(findMoved(piece, text));
  take(findGap(piece, text, lexicon.unit));
  take(findVerdict(piece, text));
  for (const one of findRank(piece, text)) take(one);
  take(findActual(piece, text, name.to, lexicon.unit));
  return { readings, numbers: numbersLeft(piece, text) };
}

const LEAD_MONTHS = /(?:\d{4}年)?\d{1,2}月?-?\d{0,2}月份?,?$/u;

/** Behind the name, in brackets or not, or right before it. */
function findMonths(piece: Piece, { from, to }: Pick<Named, 'from' | 'to'>, year: number) {
  const at = /[(,]/u.test(piece.text[to] ?? '') ? to + 1 : to;
  const after = readMonthsAt(piece.text, at, year);
  if (after) return months(piece, at, after);
  const lead = LEAD_MONTHS.exec(piece.text.slice(0, from));
  if (!lead) return null;
  const before = readMonthsAt(piece.text, lead.index, year);
  return before && months(piece, lead.index, before);
}

function months(
  piece: Piece,
  at: number,
  { length, period }: NonNullable<ReturnType<typeof readMonthsAt>>,
) {
  const range = [at, at + length] as const;
  const value = period ? formatPeriod(period) : piece.place(...range).text;
  return found(piece, range, 'period', { value });
}

/** 较上期前移1位: places gained, a loss negative. */
function findMoved(piece: Piece, text: string): Found | null {
  const match = search('较上期(?:(?<up>前移|上升|前进)|后移|下降|后退)(?<number>\\d+)位', text);
  if (!match) return null;
  const by = Number(match.groups['number']);
  return found(piece, match.range, 'moved', { value: match.groups['up'] ? by : -by });
}

function findGap(piece: Piece, text: string, unit: string): Found | null {
  const amount = `(?<number>${words.NUMBER})(?<unit>${unit})?`;
  const match = search(`(?:${words.GAP}|${words.BELOW_TARGET})${amount}`, text);
  return match && found(piece, match.range, 'gap', amountOf(match.groups));
}

function findVerdict(piece: Piece, text: string): Found | null {
  const unmet = search(words.UNMET_TARGET, text);
  if (unmet) return found(piece, unmet.range, 'verdict', { value: 'unmet' });
  const met = search(words.MET_TARGET, text);
  return met && found(piece, met.range, 'verdict', { value: 'met' });
}

function findRank(piece: Piece, text: string): Found[] {
  const who = `(?<group>[^第,。;\\0]{0,24}?)(?:中|的)?`;
  const place = `(?:并列)?(?<place>(?<last>倒数)?第(?<rank>\\d{1,3}|${words.NUMERAL}))${words.RANK_END}`;
  const match = search(`${words.RANK_VERB}${who}${place}`, text) ?? search(`${who}${place}`, text);
  if (!match) return [];
  const { rank = '', last } = match.groups;
  const value = last === undefined ? readWhole(rank) : null;
  const shown = match.ranges['place'] ?? match.range;
  const group = match.ranges['group'];
  const members = groupOf(match.groups['group'] ?? '');
  const all = [found(piece, match.range, 'rank', { value, shown })];
  if (!group || members === null) return all;
  return [...all, found(piece, match.range, 'group', { value: members, shown: group })];
}

/** Whom a phrase compares; null when it doesn't tell. @example groupOf('各县(市、区)、园区') // 'counties,parks' */
export function groupOf(text: string): string | null {
  const parks = text.includes('园区');
  const counties = /县|市、区/u.test(text);
  if (!parks && !counties) return null;
  return [...(counties ? ['counties'] : []), ...(parks ? ['parks'] : [])].join(',');
}

function findActual(piece: Piece, text: string, from: number, unit: string): Found | null {
  const amount = `(?<number>${words.NUMBER})(?<unit>${unit})?`;
  const way = `(?:(?<rise>${words.RISE})|(?<fall>${words.FALL}))(?:率|幅度?|了|为|达|约)*`;
  const told = search(
    `(?:${words.YEAR_ON_YEAR})?(?:(?<level>${words.LEVEL})|${way}${amount})`,
    text,
  );
  if (told) {
    const { level, fall } = told.groups;
    if (level !== undefined) return found(piece, told.range, 'actual', { value: 0, unit: '%' });
    const said = amountOf(told.groups);
    const value = fall === undefined ? said.value : -Math.abs(said.value);
    return found(piece, told.range, 'actual', { ...said, value });
  }
  const bare = search(`(?:${words.YEAR_ON_YEAR})?${amount}`, text);
  if (!bare) return null;
  const between = text.slice(from, bare.range[0]).replaceAll(words.GLUE, '').replaceAll('\0', '');
  const said = amountOf(bare.groups);
  return found(piece, bare.range, 'actual', between === '' ? said : { ...said, value: null });
}

interface Match {
  range: Range;
  groups: Partial<Record<string, string>>;
  ranges: Partial<Record<string, Range>>;
}

function search(pattern: string, text: string): Match | null {
  const match = new RegExp(pattern, 'du').exec(text);
  if (!match) return null;
  const range = [match.index, match.index + match[0].length] as const;
  return { range, groups: match.groups ?? {}, ranges: match.indices?.groups ?? {} };
}
