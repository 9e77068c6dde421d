import { PRICE_INDICATORS } from '#domain/holdings.ts';
import type { FigureTable } from '#domain/printed.ts';
import { monthOfYear, yearOfMonth, type ReleaseMonth } from './months.ts';
import { openRandom } from './random.ts';
import { CITY } from './places.ts';

/** Consumer prices of a year's months, as three indices of one level of prices. */
export function priceTable(seed: number, firstYear: number, { period }: ReleaseMonth): FigureTable {
  const levels = priceLevels(seed, yearOfMonth(period.end) - firstYear + 2);
  const last = monthOfYear(period.end);
  const january = levels.length - 12;
  const at = (index: number) => levels[index] ?? 1;
  const sum = (from: number, count: number) =>
    levels.slice(from, from + count).reduce((all, one) => all + one, 0);
  const figures = Array.from({ length: last }, (_, index) => {
    const month = `${period.end.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
    const now = january + index;
    const values = [
      at(now) / at(now - 1),
      at(now) / at(now - 12),
      sum(january, index + 1) / sum(january - 12, index + 1),
    ];
    return PRICE_INDICATORS.map((indicatorId, place) => {
      const text = ((values[place] ?? 1) * 100).toFixed(1);
      return {
        ...{ indicatorId, regionId: CITY.id, text, value: Number(text), decimals: 1 },
        period: {
          start: indicatorId === 'cpi-to-date' ? period.start : month,
          end: month,
        },
        ...{ missingReason: null, row: index + 1, column: place + 2 },
      };
    });
  });
  return {
    ...{ kind: 'cpi', file: '', sheet: null, notes: [], subject: '', mismatches: [] },
    title: `${CITY.name}${last === 1 ? '1' : `1-${last}`}月份CPI指数`,
    figures: figures.flat(),
  };
}

/** Month by month, beginning a year before the first. */
function priceLevels(seed: number, years: number): number[] {
  const chance = openRandom(seed, 'prices');
  let level = 1;
  return Array.from({ length: years * 12 }, () => {
    level *= 1 + 0.0012 + 0.003 * chance.normal();
    return level;
  });
}
