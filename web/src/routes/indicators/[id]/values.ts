import type { Trend, TrendPoint } from '#server/schemas/trends.ts';
import { onSlots, slotName, slotsOf } from '#charts/slots.ts';
import { language } from '#lib/language/language.ts';
import { formatFigure } from '#lib/format/number.ts';
import { missingWord } from '#lib/format/status.ts';

/** A table of words and figures; the first column names the rows. */
export interface ValueTable {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

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
