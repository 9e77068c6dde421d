import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { formatFigure } from '#lib/format/number.ts';
import { gapUnit } from '#lib/format/status.ts';
import { inLanguage } from '#lib/language/language.ts';

/** So many of those who share a place are named. */
const MOST_NAMED = 3;

const words = inLanguage({
  zh: {
    list: '、',
    more: (names: string, all: number) => `${names}等 ${all} 地`,
  },
  en: {
    list: ', ',
    more: (names: string, all: number) => `${names} and ${all - MOST_NAMED} more`,
  },
});

type Written = Pick<RankingRow, 'actual' | 'decimals'>;

/** A figure in prose. @example figureOf(row, '%') // '5.4%'; figureOf(row, '家') // '12 家' */
export function figureOf(row: Written | undefined, unit: string): string {
  if (row?.actual == null) return '';
  const figure = formatFigure(row.actual, row.decimals);
  // 上月=100 is said beside the name.
  if (unit.includes('=')) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** How far from the target. @example distanceOf({ gap: -1.6, gapDecimals: 1 }, rate) // '1.6 个百分点' */
export function distanceOf(
  { gap, gapDecimals }: Pick<RankingRow, 'gap' | 'gapDecimals'>,
  { measure, unit }: { measure: Ranking['measure']; unit: string },
): string {
  return `${formatFigure(Math.abs(gap ?? 0), gapDecimals)} ${gapUnit(measure, unit)}`;
}

/** @example namesOf([leping, zhushan]) // '乐平市、珠山区'; of six: '乐平市、珠山区、昌江区等 6 地' */
export function namesOf(rows: readonly Pick<RankingRow, 'region'>[]): string {
  const names = rows.slice(0, MOST_NAMED).map(({ region }) => region.shortName);
  const listed = names.join(words.list);
  return rows.length > MOST_NAMED ? words.more(listed, rows.length) : listed;
}
