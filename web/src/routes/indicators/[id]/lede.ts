import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { formatFigure } from '#lib/format/number.ts';
import { gapUnit } from '#lib/format/status.ts';
import { isRange } from '#lib/format/target.ts';

type Told = Pick<Ranking, 'indicator' | 'measure' | 'period' | 'city' | 'rows'>;

/** What an indicator's figures come to, sentence by sentence: first and last, how many fall short, the city. */
export function writeLede(ranking: Told): string[] {
  return [endsOf(ranking), unmetOf(ranking), cityOf(ranking)]
    .filter((sentence) => sentence !== null)
    .map((sentence) => `${sentence}。`);
}

function endsOf({ rows, indicator }: Told): string | null {
  const ranked = rows.filter((row) => row.rank !== null);
  const lowest = Math.max(...ranked.map((row) => row.rank ?? 0));
  const first = ranked.filter((row) => row.rank === 1);
  const last = ranked.filter((row) => row.rank === lowest);
  if (ranked.length < 2 || lowest === 1) return null;
  return `${placeOf(first, indicator.unit)}居首，${placeOf(last, indicator.unit)}居末`;
}

const placeOf = (rows: readonly RankingRow[], unit: string) =>
  `${rows.map(({ region }) => region.shortName).join('、')} ${figureOf(rows[0], unit)} `;

function unmetOf({ rows }: Told): string | null {
  const judged = rows.filter(({ status }) => status === 'met' || status === 'unmet');
  const unmet = judged.filter(({ status }) => status === 'unmet');
  if (judged.length === 0) return null;
  if (unmet.length === 0) return `${judged.length} 地都达到目标`;
  return unmet.length === judged.length
    ? `${judged.length} 地都未达到目标`
    : `${judged.length} 地中 ${unmet.length} 地未达到目标`;
}

function cityOf({ city, indicator, measure, period }: Told): string | null {
  if (city?.actual == null) return null;
  const actual = `全市 ${figureOf(city, indicator.unit)}`;
  if (city.gap === null) return `${period.label}${actual}`;
  if (city.status === 'met' && (city.gap === 0 || isRange(city.target)))
    return `${actual}，达到目标`;
  const distance = `${formatFigure(Math.abs(city.gap), city.gapDecimals)} ${gapUnit(measure, indicator.unit)}`;
  return `${actual}，${city.gap < 0 ? '低于' : '高于'}目标 ${distance}`;
}

function figureOf(row: RankingRow | undefined, unit: string): string {
  if (row?.actual == null) return '';
  const figure = formatFigure(row.actual, row.decimals);
  // 上月=100 is said beside the name.
  if (unit.includes('=')) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}
