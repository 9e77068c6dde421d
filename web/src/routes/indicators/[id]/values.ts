import type { Ranking } from '#server/schemas/rankings.ts';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';
import type { ValueTable } from '#lib/charts/document-values.ts';
import { onSlots, slotName, slotsOf } from '#charts/slots.ts';
import { language } from '#lib/language/language.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { missingWord, statusWords } from '#lib/format/status.ts';
import { formatTarget } from '#lib/format/target.ts';
import { words } from './words.ts';

/** The figures of a chart over time: a row a period, a column a region. */
export function trendValues(trends: readonly Trend[]): ValueTable {
  return overTime(trends, ({ value, decimals, missingReason }) =>
    value === null ? missingWord(missingReason) : formatFigure(value, decimals),
  );
}

/** The places over time of those that are ranked. */
export function rankValues(trends: readonly Trend[]): ValueTable {
  const ranked = trends.filter(({ points }) => points.some(({ rank }) => rank !== null));
  return overTime(ranked, ({ rank }) => (rank === null ? '—' : String(rank)));
}

function overTime(trends: readonly Trend[], write: (point: TrendPoint) => string): ValueTable {
  const slots = slotsOf(trends).filter(({ period }) => period !== null);
  const lines = trends.map((trend) => onSlots(slots, trend));
  return {
    heads: ['', ...trends.map(({ region }) => region.shortName)],
    rows: slots.map((slot, at) => [
      slotName(slot, language),
      ...lines.map((line) => {
        const point = line[at];
        return point ? write(point) : '—';
      }),
    ]),
  };
}

/** The same where nothing has a target. */
export function placeValues({ city, rows }: Pick<Ranking, 'city' | 'rows'>): ValueTable {
  const { region, rank, actual } = words;
  return {
    heads: [region, rank, actual],
    rows: gapValues({ city, rows }).rows.map((cells) => cells.slice(0, 3)),
  };
}

/** What a map shades by. */
export function gapValues({ city, rows }: Pick<Ranking, 'city' | 'rows'>): ValueTable {
  const { region, rank, actual, target, gap, status } = words;
  return {
    heads: [region, rank, actual, target, gap, status],
    rows: [...rows, ...(city ? [city] : [])].map((row) => [
      row.region.shortName,
      row.rank === null ? '—' : String(row.rank),
      row.actual === null ? missingWord(row.missingReason) : formatFigure(row.actual, row.decimals),
      row.target ? formatTarget(row.target.text) : '—',
      row.gap === null ? '—' : formatSigned(row.gap, row.gapDecimals),
      statusWords(row.status, row.missingReason),
    ]),
  };
}
