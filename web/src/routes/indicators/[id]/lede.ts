import type { MovementCell } from '#server/schemas/movement.ts';
import type { Ranking } from '#server/schemas/rankings.ts';
import { distanceOf, figureOf, namesOf } from '#domain/headline/figure-words.ts';
import { isHeldToTargets } from '#domain/headline/ranked.ts';
import { capitalised } from '#domain/said-names.ts';
import { inLanguage, language } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { SinceKey } from '#lib/ui/movement/words.ts';
import { isRange } from '#lib/format/target.ts';

type Told = Pick<Ranking, 'indicator' | 'measure' | 'period' | 'city' | 'rows'>;

/** The city's figure then, where it is known. */
interface Before {
  since: SinceKey;
  cell: Pick<MovementCell, SinceKey>;
}

const words = inLanguage({
  zh: {
    stop: '。',
    joint: '；',
    first: (names: string, figure: string) => `${names} ${figure} 居首`,
    cityOf: (period: string, figure: string) => `${period}${office.whole} ${figure}`,
    cityMet: (figure: string) => `${office.whole} ${figure}，达到目标`,
    cityGap: (figure: string, isBelow: boolean, distance: string) =>
      `${office.whole} ${figure}，${isBelow ? '低于' : '高于'}目标 ${distance}`,
    before: { sincePrevious: '上期', sinceYear: '上年同期' },
    then: (since: string, figure: string) => `${since} ${figure}`,
  },
  en: {
    stop: '. ',
    joint: '; ',
    first: (names: string, figure: string) => `Ranked first: ${names}, with ${figure}`,
    cityOf: (period: string, figure: string) =>
      `${capitalised(office.whole)} ${figure} in ${period}`,
    cityMet: (figure: string) => `The ${office.whole} meets its target with ${figure}`,
    cityGap: (figure: string, isBelow: boolean, distance: string) =>
      `The ${office.whole}, at ${figure}, is ${distance} ${isBelow ? 'below' : 'above'} its target`,
    before: { sincePrevious: 'in the release before', sinceYear: 'in the same month last year' },
    then: (since: string, figure: string) => `${figure} ${since}`,
  },
});

/** Under the title: who is first, and the city, now and before. */
export function writeLede(ranking: Told, before: Before | null): string[] {
  return [firstOf(ranking), cityOf(ranking, before)]
    .filter((sentence) => sentence !== null)
    .map((sentence) => `${sentence}${words.stop}`);
}

/** Without targets the title says who is first. */
function firstOf({ rows, city, indicator }: Told): string | null {
  const first = rows.filter((row) => row.rank === 1);
  const ranked = rows.filter((row) => row.rank !== null);
  if (first.length === 0 || first.length === ranked.length || !isHeldToTargets({ city, rows }))
    return null;
  return words.first(namesOf(first, language), figureOf(first[0], indicator.unit));
}

function cityOf(ranking: Told, before: Before | null): string | null {
  const { city, rows, indicator } = ranking;
  if (city?.actual == null) return null;
  const then = before && thenOf(before, indicator.unit);
  // Where the city is alone the title is about it.
  const isTitled = !rows.some(({ actual }) => actual !== null);
  const parts = [isTitled ? null : cityNow(ranking, city), then].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(words.joint);
}

function cityNow({ indicator, measure, period }: Told, city: NonNullable<Ranking['city']>): string {
  const figure = figureOf(city, indicator.unit);
  if (city.gap === null) return words.cityOf(period.label, figure);
  if (city.status === 'met' && (city.gap === 0 || isRange(city.target)))
    return words.cityMet(figure);
  return words.cityGap(figure, city.gap < 0, distanceOf(city, { measure, indicator }, language));
}

function thenOf({ since, cell }: Before, unit: string): string | null {
  const { before, decimals } = cell[since].actual;
  if (before === null) return null;
  return words.then(words.before[since], figureOf({ actual: before, decimals }, unit));
}
