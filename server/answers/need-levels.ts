import { decimal } from '#domain/decimal.ts';
import type { Levels } from '#domain/needs/types.ts';
import { shiftMonth, yearOf, type Period } from '#domain/period.ts';
import type { DataView } from '#server/view/data-view.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';

type StoredIndicator = DataView['dictionary']['indicators'][number];

/** The amounts whose growth a rate is, and the indicator they are of. */
export interface LevelsOf {
  indicator: StoredIndicator;
  of: (regionId: string) => Levels | null;
}

/** Null where the dictionary names no amounts for the rate. Three ranges of the primary key. */
export async function loadLevels(
  { db, dictionary, asOf }: DataView,
  { levelId, measure, prices }: Pick<StoredIndicator, 'levelId' | 'measure' | 'prices'>,
  period: Period,
): Promise<LevelsOf | null> {
  const indicator = dictionary.indicators.find(({ id }) => id === levelId);
  // What the amounts would have to grow by says nothing of growth at other prices.
  if (!indicator || measure !== 'rate' || prices === 'constant') return null;
  const at = { indicatorKey: indicator.key, asOf };
  const lastYear = yearOf(period) - 1;
  const periods = [
    period,
    { start: shiftMonth(period.start, -12), end: shiftMonth(period.end, -12) },
    { start: `${lastYear}-01`, end: `${lastYear}-12` },
  ];
  const [toDate, lastToDate, whole] = await Promise.all(
    periods.map(async (one) => {
      const cells = await cellsOfIndicator(db, { ...at, period: one });
      return new Map(cells.map((cell) => [cell.regionKey, cell]));
    }),
  );
  const keys = new Map(dictionary.regions.map(({ id, key }) => [id, key]));
  const amount = (cells: typeof toDate, regionId: string) => {
    const cell = cells?.get(keys.get(regionId) ?? 0);
    return cell && cell.value !== null ? decimal(cell.value, cell.decimals) : null;
  };
  return {
    indicator,
    of: (regionId) => {
      const [now, before, year] = [toDate, lastToDate, whole].map((one) => amount(one, regionId));
      return now && before && year ? { toDate: now, lastToDate: before, lastYear: year } : null;
    },
  };
}
