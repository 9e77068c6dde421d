import { STATUSES } from '#domain/status.ts';
import type { SortId } from '#domain/selection-choices.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

type Key = number | string | null;

/** Rows in another order than their own; what has no key comes last either way, equals stay as they were. */
export function sortRows(rows: readonly Row[], { sort, indicators, regions }: Selection): Row[] {
  if (!sort) return [...rows];
  const places = {
    indicator: new Map(indicators.map((one, index) => [one.key, index])),
    region: new Map(regions.map((one, index) => [one.key, index])),
  };
  const keyOf = KEYS[sort.by];
  const sign = sort.isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, places) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.key === b.key) return 0;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

interface Places {
  indicator: ReadonlyMap<number, number>;
  region: ReadonlyMap<number, number>;
}

const KEYS: Record<SortId, (row: Row, places: Places) => Key> = {
  release: ({ release }) => release?.id ?? null,
  indicator: ({ indicator }, places) => places.indicator.get(indicator.key) ?? null,
  region: ({ region }, places) => places.region.get(region.key) ?? null,
  period: ({ period }) => `${period.end} ${period.start}`,
  value: ({ value }) => value,
  gap: ({ gap }) => gap,
  rank: ({ rank }) => rank,
  status: ({ status }) => (status === null ? null : STATUSES.indexOf(status)),
};
