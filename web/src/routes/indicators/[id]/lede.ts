import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { formatFigure } from '#lib/format/number.ts';
import { gapUnit } from '#lib/format/status.ts';
import { isRange } from '#lib/format/target.ts';
import { capitalised } from '#domain/said-names.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

type Told = Pick<Ranking, 'indicator' | 'measure' | 'period' | 'city' | 'rows'>;

const words = inLanguage({
  zh: {
    stop: '。',
    list: '、',
    ends: (first: string, last: string) => `${first}居首，${last}居末`,
    place: (names: string, figure: string) => `${names} ${figure} `,
    allMet: (count: number) => `${count} 地都达到目标`,
    allUnmet: (count: number) => `${count} 地都未达到目标`,
    someUnmet: (count: number, unmet: number) => `${count} 地中 ${unmet} 地未达到目标`,
    cityOf: (period: string, figure: string) => `${period}${office.whole} ${figure}`,
    cityMet: (figure: string) => `${office.whole} ${figure}，达到目标`,
    cityGap: (figure: string, isBelow: boolean, distance: string) =>
      `${office.whole} ${figure}，${isBelow ? '低于' : '高于'}目标 ${distance}`,
  },
  en: {
    stop: '. ',
    list: ', ',
    ends: (first: string, last: string) => `${first} is first, ${last} last`,
    place: (names: string, figure: string) => `${names} (${figure})`,
    allMet: (count: number) =>
      count === 1 ? 'The one region meets its target' : `All ${count} regions meet their targets`,
    allUnmet: (count: number) =>
      count === 1 ? 'The one region misses its target' : `All ${count} regions miss their targets`,
    someUnmet: (count: number, unmet: number) =>
      `${unmet} of ${count} regions ${unmet === 1 ? 'misses its target' : 'miss their targets'}`,
    cityOf: (period: string, figure: string) =>
      `${capitalised(office.whole)} ${figure} in ${period}`,
    cityMet: (figure: string) => `The ${office.whole} meets its target with ${figure}`,
    cityGap: (figure: string, isBelow: boolean, distance: string) =>
      `The ${office.whole} is ${distance} ${isBelow ? 'below' : 'above'} its target with ${figure}`,
  },
});

/** What an indicator's figures come to, sentence by sentence: first and last, how many fall short, the city. */
export function writeLede(ranking: Told): string[] {
  return [endsOf(ranking), unmetOf(ranking), cityOf(ranking)]
    .filter((sentence) => sentence !== null)
    .map((sentence) => `${sentence}${words.stop}`);
}

function endsOf({ rows, indicator }: Told): string | null {
  const ranked = rows.filter((row) => row.rank !== null);
  const lowest = Math.max(...ranked.map((row) => row.rank ?? 0));
  const first = ranked.filter((row) => row.rank === 1);
  const last = ranked.filter((row) => row.rank === lowest);
  if (ranked.length < 2 || lowest === 1) return null;
  return words.ends(placeOf(first, indicator.unit), placeOf(last, indicator.unit));
}

const placeOf = (rows: readonly RankingRow[], unit: string) =>
  words.place(rows.map(({ region }) => region.shortName).join(words.list), figureOf(rows[0], unit));

function unmetOf({ rows }: Told): string | null {
  const judged = rows.filter(({ status }) => status === 'met' || status === 'unmet');
  const unmet = judged.filter(({ status }) => status === 'unmet');
  if (judged.length === 0) return null;
  if (unmet.length === 0) return words.allMet(judged.length);
  return unmet.length === judged.length
    ? words.allUnmet(judged.length)
    : words.someUnmet(judged.length, unmet.length);
}

function cityOf({ city, indicator, measure, period }: Told): string | null {
  if (city?.actual == null) return null;
  const figure = figureOf(city, indicator.unit);
  if (city.gap === null) return words.cityOf(period.label, figure);
  if (city.status === 'met' && (city.gap === 0 || isRange(city.target)))
    return words.cityMet(figure);
  const distance = `${formatFigure(Math.abs(city.gap), city.gapDecimals)} ${gapUnit(measure, indicator.unit)}`;
  return words.cityGap(figure, city.gap < 0, distance);
}

function figureOf(row: RankingRow | undefined, unit: string): string {
  if (row?.actual == null) return '';
  const figure = formatFigure(row.actual, row.decimals);
  // 上月=100 is said beside the name.
  if (unit.includes('=')) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}
