import type { Prices } from '#server/schemas/figures.ts';
import { FAMILY_ROLES } from '#domain/families.ts';
import type { IndexPanel } from '#lib/charts/indices.ts';
import { indexNames } from './index-words.ts';
import type { PriceMonth } from './months.ts';
import { words } from './words.ts';

/** What is compared with the same stands on one axis: against the month before, the year before, to date. */
export function pricePanels(
  series: Prices['series'],
  months: readonly PriceMonth[],
): (IndexPanel & { basis: string })[] {
  const isAlone = indexNames(series).length === 1;
  return FAMILY_ROLES['index-bases'].flatMap((basis) => {
    const own = series.filter((one) => one.basis === basis);
    const [first] = own;
    if (!first) return [];
    const lines = own.map((one) => ({
      name: isAlone ? words.bases[basis] : one.index.name,
      values: months.map(({ points }) => points[series.indexOf(one)]?.value ?? null),
    }));
    const title = words.panel(words.bases[basis], first.indicator.unit);
    return [{ basis, title, isToDate: basis === 'to-date', lines }];
  });
}
