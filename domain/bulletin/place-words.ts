import type { Region } from '../dictionary.ts';
import type { PlaceTally } from '../places.ts';
import type { Said } from '../said.ts';
import { chineseNumeral } from './numerals.ts';
import { plain, type FigureRef, type Run, type Sentence } from './text.ts';

/** What is said of places where nothing has a target. */

export type CountKind = 'counted' | 'ranked' | 'firsts' | 'lasts';
export type CountRef = (kind: CountKind) => FigureRef;

export const FORMULAS: Readonly<Record<CountKind, Said>> = {
  counted: { zh: '有实际数的指标个数', en: 'the number of indicators with an actual' },
  ranked: { zh: '参加排位的指标个数', en: 'the number of indicators that are ranked' },
  firsts: { zh: '排位第一的指标个数', en: 'the number of indicators by which it comes first' },
  lasts: { zh: '排位最后的指标个数', en: 'the number of indicators by which it comes last' },
};

/** @example regionsLead('1-6月', '各市（州）') // '从1-6月各市（州）主要指标来看，' */
export function regionsLead(months: string, label: string): string {
  return `从${months}${label}主要指标来看，`;
}

/** @example （一）甲州参加排位的5个指标中，位居首位的有3个，位居末位的有1个。各指标如下： */
export function placesHeading(
  no: number,
  name: string,
  { ranked, first, last }: PlaceTally,
  about: CountRef,
): Sentence {
  const ends = [
    ...(first > 0 ? counted('，位居首位的有', String(first), about('firsts')) : []),
    ...(last > 0 ? counted('，位居末位的有', String(last), about('lasts')) : []),
  ];
  return [
    plain(`（${chineseNumeral(no)}）${name}参加排位的`),
    { text: String(ranked), figure: about('ranked') },
    plain('个指标中'),
    ...(ends.length > 0 ? ends : [plain('，没有位居首位或末位的')]),
    plain('。各指标如下：'),
  ];
}

function counted(before: string, text: string, figure: FigureRef): Run[] {
  return [plain(before), { text, figure }, plain('个')];
}

/** Who comes first and who last of those that are ranked. */
export interface Ends {
  first: readonly Region[];
  last: readonly Region[];
}

/** @example endsPhrase(…, '各市（州）') // '，各市（州）中甲州位居首位，丙市位居末位' */
export function endsPhrase({ first, last }: Ends, label: string): string {
  const names = (regions: readonly Region[]) =>
    `${regions.map(({ proseName }) => proseName).join('、')}${regions.length > 1 ? '并列' : ''}`;
  return `，${label}中${names(first)}位居首位，${names(last)}位居末位`;
}

/** How a place moved; null: it did not, or there is nothing to compare with. */
export function movedPhrase(gained: number | null) {
  if (gained === null || gained === 0) return null;
  const number = String(Math.abs(gained));
  return { before: `，较上期${gained > 0 ? '前移' : '后移'}`, number, after: '位' };
}
