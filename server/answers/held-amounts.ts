import { figuresOf } from '#domain/facts.ts';
import { followingRates, yearBefore, type FindAmount } from '#domain/levels/held-amounts.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import type { DataView } from '#server/view/data-view.ts';

/** Amounts that growth is held against, and what tells whether they are still the same. */
export interface HeldAmounts {
  find: FindAmount;
  mark: string;
}

/**
 * What a view holds of the amounts beneath the growth that some tables print, for its months and those
 * of the year before. Nothing is asked where the dictionary ties no growth at current prices.
 */
export async function loadHeldAmounts(
  view: DataView,
  tables: readonly PrintedTable[],
): Promise<HeldAmounts> {
  const wanted = wantedAmounts(view, tables);
  const regionIds = new Map(view.dictionary.regions.map(({ key, id }) => [key, id]));
  const known = new Map<string, { value: number; decimals: number }>();
  for (const { levelId, indicatorKey, period } of wanted) {
    const cells = await cellsOfIndicator(view.db, { indicatorKey, period, asOf: view.asOf });
    for (const { regionKey, value, decimals } of cells) {
      if (value === null) continue;
      known.set(keyOf(levelId, regionIds.get(regionKey) ?? '', period), { value, decimals });
    }
  }
  return {
    find: (levelId, regionId, period) => known.get(keyOf(levelId, regionId, period)) ?? null,
    mark: JSON.stringify([...known]),
  };
}

/** Each amount and months once. */
function wantedAmounts({ dictionary }: DataView, tables: readonly PrintedTable[]) {
  const rates = followingRates(dictionary);
  if (rates.size === 0) return [];
  const keys = new Map(dictionary.indicators.map(({ id, key }) => [id, key]));
  const wanted = new Map<string, { levelId: string; indicatorKey: number; period: Period }>();
  for (const { indicatorId, period } of tables.flatMap(figuresOf)) {
    const levelId = rates.get(indicatorId)?.levelId;
    const indicatorKey = keys.get(levelId ?? '');
    if (!levelId || indicatorKey === undefined) continue;
    for (const one of [period, yearBefore(period)]) {
      wanted.set(keyOf(levelId, '', one), { levelId, indicatorKey, period: one });
    }
  }
  return [...wanted.values()];
}

function keyOf(levelId: string, regionId: string, period: Period): string {
  return `${levelId} ${regionId} ${formatPeriod(period)}`;
}
