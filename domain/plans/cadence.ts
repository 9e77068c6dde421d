import { foldTarget } from '#domain/target.ts';
import type { Said } from '#domain/said.ts';
import type { PlanRow } from './row.ts';

export const CADENCES = ['week', 'month', 'quarter', 'half-year', 'term', 'year'] as const;
export type CadenceUnit = (typeof CADENCES)[number];

/** How often it is asked: every three years is { unit: 'year', every: 3 }. */
export interface Cadence {
  unit: CadenceUnit;
  every: number;
  /** The words say so; else it is a reading. */
  isPrinted: boolean;
}

const UNITS: readonly [words: RegExp, unit: CadenceUnit][] = [
  [/周|星期/u, 'week'],
  [/学期/u, 'term'],
  [/季/u, 'quarter'],
  [/半年/u, 'half-year'],
  [/月/u, 'month'],
  [/年/u, 'year'],
];
const DIGITS = '一二三四五六七八九十';

/**
 * How often a target is asked for: by its column, its year (每月), its unit (次/周), its words; a year where
 * nothing says.
 * @example cadenceOf({ yearText: '', unit: '次/三年', … }) // { unit: 'year', every: 3, isPrinted: true }
 */
export function cadenceOf(
  row: Pick<PlanRow, 'cadence' | 'yearText' | 'unit' | 'indicator' | 'words'>,
): Cadence {
  const chosen = CADENCES.find((unit) => unit === row.cadence) ?? unitIn(row.cadence);
  if (chosen) return { unit: chosen, every: 1, isPrinted: false };
  const printed =
    everyIn(row.yearText) ?? perIn(row.unit) ?? everyIn(row.indicator) ?? everyIn(row.words);
  return printed ?? { unit: 'year', every: 1, isPrinted: false };
}

function everyIn(text: string): Cadence | null {
  const match = /每(\d+|[一二三四五六七八九十])?个?(周|星期|学期|季度?|半年|月|年)/u.exec(
    foldTarget(text),
  );
  return match?.[2] === undefined ? null : cadence(match[2], match[1]);
}

function perIn(unit: string): Cadence | null {
  const match = /\/(\d+|[一二三四五六七八九十])?个?(周|学期|季度?|月|年)$/u.exec(foldTarget(unit));
  // 元/月 is an amount a month, and 次/月 a count of each.
  const isCount = /^(?:次|天|课时|场|期)\//u.test(foldTarget(unit));
  return match?.[2] === undefined || !isCount ? null : cadence(match[2], match[1]);
}

function cadence(word: string, count: string | undefined): Cadence | null {
  const unit = unitIn(word);
  if (!unit) return null;
  const every =
    count === undefined ? 1 : /^\d+$/u.test(count) ? Number(count) : DIGITS.indexOf(count) + 1;
  return { unit, every: Math.max(every, 1), isPrinted: true };
}

const unitIn = (text: string): CadenceUnit | null =>
  UNITS.find(([words]) => words.test(text))?.[1] ?? null;

const NAMES: Readonly<Record<CadenceUnit, readonly [zh: string, en: string, many: string]>> = {
  week: ['每周', 'weekly', 'weeks'],
  month: ['每月', 'monthly', 'months'],
  quarter: ['每季度', 'quarterly', 'quarters'],
  'half-year': ['每半年', 'half-yearly', 'half-years'],
  term: ['每学期', 'every term', 'terms'],
  year: ['每年', 'yearly', 'years'],
};

/** @example sayCadence({ unit: 'year', every: 5, isPrinted: true }) // { zh: '每5年', en: 'every 5 years' } */
export function sayCadence({ unit, every }: Cadence): Said {
  const [zh, en, many] = NAMES[unit];
  if (every === 1) return { zh, en };
  return { zh: zh.replace('每', `每${every}`), en: `every ${every} ${many}` };
}
