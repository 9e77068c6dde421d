import { formatFigure } from '../figure-text.ts';
import { gapUnit } from '../gap-unit.ts';
import type { Language } from '../language.ts';
import type { Ranked, RankedRow } from './ranked.ts';

/** So many of those who share a place are named. */
const MOST_NAMED = 3;

const WORDS = {
  zh: { list: '、', more: (names: string, all: number) => `${names}等 ${all} 地` },
  en: { list: ', ', more: (names: string, all: number) => `${names} and ${all - MOST_NAMED} more` },
} satisfies Record<Language, unknown>;

/** A figure in prose. @example figureOf(row, '%') // '5.4%'; figureOf(row, '家') // '12 家' */
export function figureOf(
  row: Pick<RankedRow, 'actual' | 'decimals'> | undefined,
  unit: string,
): string {
  if (row?.actual == null) return '';
  const figure = formatFigure(row.actual, row.decimals);
  // 上月=100 is said beside the name.
  if (unit.includes('=')) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** How far from the target. @example distanceOf({ gap: -1.6, gapDecimals: 1 }, rate, 'zh') // '1.6 个百分点' */
export function distanceOf(
  { gap, gapDecimals }: Pick<RankedRow, 'gap' | 'gapDecimals'>,
  { measure, indicator }: Pick<Ranked, 'measure' | 'indicator'>,
  language: Language,
): string {
  const unit = gapUnit(measure, indicator.unit, language);
  return `${formatFigure(Math.abs(gap ?? 0), gapDecimals)} ${unit}`;
}

/** @example namesOf([leping, zhushan], 'zh') // '乐平市、珠山区'; of six: '乐平市、珠山区、昌江区等 6 地' */
export function namesOf(rows: readonly Pick<RankedRow, 'region'>[], language: Language): string {
  const { list, more } = WORDS[language];
  const names = rows.slice(0, MOST_NAMED).map(({ region }) => region.shortName);
  const listed = names.join(list);
  return rows.length > MOST_NAMED ? more(listed, rows.length) : listed;
}
