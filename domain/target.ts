import { parseDecimal, type Decimal } from './decimal.ts';
import { hasSmallDigit } from './note-mark.ts';

/** A target as read from its words, before anything is known of its indicator. */
export type Target = Readonly<
  | { text: string; unit: string; kind: 'value' | 'at-least' | 'at-most' | 'about'; value: Decimal }
  | { text: string; unit: string; kind: 'range'; low: Decimal; high: Decimal }
  | { text: string; unit: string; kind: 'change'; change: Change }
>;

/** A target relative to a base: 比2015年下降16%. */
export interface Change {
  by: Decimal;
  way: 'up' | 'down';
  /** Null where the words name none: 在现有基础上. */
  baseYear: number | null;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
// 至 and 到 stand between the ends of a range, never in a unit.
const UNIT = String.raw`[%‰]|(?:(?:(?![至到])\p{Script=Han})+?)`;
const RISE = '(?:(?:提高|提升|上升|增加|增长)(?:到|至)?|达到?|稳定在|保持在|维持在)';
const FALL = '(?:(?:下降|降低|减少|降)(?:到|至)|控制在)';
const LEAD = `(?:${RISE}|${FALL})?`;

const pattern = (source: string) => new RegExp(`^${source}$`, 'u');

const RANGE = pattern(`${LEAD}(${NUMBER})(${UNIT})?[-~至到](${NUMBER})(${UNIT})?(?:之间|以内)?`);
const ABOUT = pattern(`${LEAD}约?(${NUMBER})(${UNIT})?(?:左右|上下)`);
const ABOUT_BEFORE = pattern(`${LEAD}(?:约|大约)(${NUMBER})(${UNIT})?`);
const AT_LEAST = pattern(`${LEAD}(${NUMBER})(${UNIT})?(?:及以上|以上)`);
const AT_LEAST_BEFORE = pattern(`(?:≥|>=|不低于|不少于|不小于|至少|${RISE})(${NUMBER})(${UNIT})?`);
const AT_MOST = pattern(`${LEAD}(${NUMBER})(${UNIT})?(?:及以下|以下|以内|之内)`);
const AT_MOST_BEFORE = pattern(`(?:≤|<=|不高于|不超过|不大于|不多于|${FALL})(${NUMBER})(${UNIT})?`);
const BASE = String.raw`(?:[比较在](?:(\d{4})年|现有|目前)(?:的?基础上?)?)?`;
const CHANGE = pattern(
  `${BASE}(下降|降低|减少|提高|提升|上升|增加)(${NUMBER})(个百分点|${UNIT})?(?:及以上|以上)?`,
);
const VALUE = pattern(`(${NUMBER})(${UNIT})?`);

/** One line of the grammar: the first that matches gives the reading. */
type Rule = [RegExp, (text: string, groups: (string | undefined)[]) => Target | null];

const bound =
  (kind: 'value' | 'at-least' | 'at-most' | 'about'): Rule[1] =>
  (text, [value = '', unit = '']) => ({ text, unit, kind, value: parseDecimal(value) });

const GRAMMAR: readonly Rule[] = [
  [CHANGE, readChange],
  [RANGE, readRange],
  [ABOUT, bound('about')],
  [ABOUT_BEFORE, bound('about')],
  [AT_LEAST, bound('at-least')],
  [AT_LEAST_BEFORE, bound('at-least')],
  [AT_MOST, bound('at-most')],
  [AT_MOST_BEFORE, bound('at-most')],
  [VALUE, bound('value')],
];

/** The same few hundred words stand in every release and are asked for with every figure. */
const MOST_KEPT = 2000;
const LONGEST_KEPT = 100;
const known = new Map<string, Target | null>();

/**
 * Reads a target in the words of an office or a plan; null when they are not understood.
 * @example parseTarget('8％-8.5％') // { kind: 'range', low: 8, high: 8.5, unit: '%', … }
 * @example parseTarget('控制在12%以内') // { kind: 'at-most', value: 12, unit: '%', … }
 */
export function parseTarget(text: string): Target | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const target = readTarget(text);
  if (text.length > LONGEST_KEPT) return target;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, target);
  return target;
}

function readTarget(text: string): Target | null {
  // Folding would make 81 of 8①.
  if (hasSmallDigit(text)) return null;
  const folded = foldTarget(text);
  for (const [rule, read] of GRAMMAR) {
    const match = rule.exec(folded);
    if (match) return read(text.trim(), match.slice(1));
  }
  return null;
}

function readRange(text: string, [low = '', unit, high = '', lastUnit]: (string | undefined)[]) {
  const range = { low: parseDecimal(low), high: parseDecimal(high) };
  const reversed = Number(low) > Number(high);
  return reversed ? null : { text, kind: 'range' as const, unit: lastUnit ?? unit ?? '', ...range };
}

function readChange(text: string, [year, verb = '', by = '', unit = '']: (string | undefined)[]) {
  const way = /下降|降低|减少/u.test(verb) ? ('down' as const) : ('up' as const);
  const change = { by: parseDecimal(by), way, baseYear: year ? Number(year) : null };
  return { text, unit, kind: 'change' as const, change };
}

/**
 * Full-width forms, white space and the several dashes become one; a figure in brackets is negative.
 * @example foldTarget('控制在38％ 以下') // '控制在38%以下'
 */
export function foldTarget(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/(?<=\d),(?=\d{3})/gu, '')
    .replace(/^\((\d+(?:\.\d+)?%?)\)(?=%?$)/u, '-$1')
    .replaceAll(/[‐‑–—−－]+/gu, '-')
    .replaceAll(/[～〜∼]/gu, '~');
}
