import type { ComparisonGroup, Indicator, Measure, RegionKind } from '../dictionary.ts';
import { monthsLabel, samePeriod, yearOf, type Period } from '../period.ts';
import type { BoardEntry } from '../board.ts';
import { parseTarget } from '../target.ts';
import { chineseNumeral } from './numerals.ts';

/** All wording of the bulletin stands here: what is said, not to whom or in what order. */

const PARKS = '园区';

/**
 * How a set of regions is called in prose.
 * @example groupName(['county', 'park'], '县（市、区）') // '各县（市、区）、园区'
 */
export function groupName(kinds: Iterable<RegionKind>, parts: string): string {
  const present = new Set(kinds);
  if (!present.has('county')) return `各${PARKS}`;
  return present.has('park') ? `各${parts}、${PARKS}` : `各${parts}`;
}

/** The period of an indicator, where it differs from the release's; else nothing. */
export function ownMonths(period: Period, release: Period): string {
  return samePeriod(period, release) ? '' : monthsLabel(period, yearOf(release));
}

/** Where a number stands between words: the parts around it, and the number. */
export interface Phrase {
  before: string;
  number: string;
  after: string;
}

/**
 * What was reached, in words.
 * @example actualPhrase(-8.5, 1, rate) // 同比下降 · 8.5 · %
 * @example actualPhrase(0, 1, rate) // 同比持平
 * @example actualPhrase(-1, 0, count) //  · -1 · 家
 */
export function actualPhrase(
  value: number,
  decimals: number,
  { measure, unit }: Indicator,
): Phrase {
  switch (measure) {
    case 'rate':
      if (value === 0) return { before: '同比', number: '持平', after: '' };
      return {
        before: value > 0 ? '同比增长' : '同比下降',
        number: Math.abs(value).toFixed(decimals),
        after: unit,
      };
    case 'index':
      return { before: '为', number: value.toFixed(decimals), after: '' };
    case 'count':
    case 'level':
      return { before: '', number: value.toFixed(decimals), after: unit };
    default:
      return measure satisfies never;
  }
}

/** A range is said to be missed, not by how much, as the office prints it. */
export function isToldAsVerdict({ gap, target }: BoardEntry): boolean {
  const kind = target && parseTarget(target.text)?.kind;
  return gap === null || kind === 'range' || kind === 'about';
}

/**
 * How far it is from the target, unsigned; against a range only that it was missed, and nothing without one.
 * @example gapPhrase(entry with gap -4.0, rate) // ，与目标的差距为 · 4.0 · 个百分点
 */
export function gapPhrase(entry: BoardEntry, { measure, unit }: Indicator): Phrase {
  if (entry.target === null) return { before: '', number: '', after: '' };
  if (isToldAsVerdict(entry)) return { before: '，', number: '未完成目标', after: '' };
  return {
    before: '，与目标的差距为',
    number: Math.abs(entry.gap ?? 0).toFixed(entry.gapDecimals),
    after: gapUnit(measure, unit),
  };
}

/** What gaps are counted in: 个百分点, 家. */
export function gapUnit(measure: Measure, unit: string): string {
  switch (measure) {
    case 'rate':
      return '个百分点';
    case 'index':
      return '';
    case 'count':
    case 'level':
      return unit;
    default:
      return measure satisfies never;
  }
}

/** @example rankPhrase(3, counties, rate) // ，增速位居各县（市、区）第 · 三 · '' */
export function rankPhrase(
  rank: number,
  { label }: ComparisonGroup,
  { measure }: Indicator,
): Phrase {
  const subject = measure === 'rate' ? '增速位居' : '位居';
  return { before: `，${subject}${label}第`, number: chineseNumeral(rank), after: '' };
}
