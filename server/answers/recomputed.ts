import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { decimal, toNumber, type Decimal } from '#domain/decimal.ts';
import { yearBefore } from '#domain/levels/held-amounts.ts';
import { pricesOf, recomputeGrowth } from '#domain/levels/recompute.ts';
import type { Period } from '#domain/period.ts';
import type { Recomputed } from '#server/schemas/explain.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toIndicatorRef, toPeriodRef } from './refs.ts';

/** The growth that follows from the amounts that are held; null where the dictionary ties none to it. */
export async function loadRecomputed(
  view: DataView,
  { indicator, period }: BoardRow,
  { regionId, actual, decimals }: BoardEntry,
): Promise<Recomputed | null> {
  const { dictionary } = view;
  const level = dictionary.indicators.find(({ id }) => id === indicator.levelId);
  const region = dictionary.regions.find(({ id }) => id === regionId);
  if (indicator.measure !== 'rate' || !level || !region) return null;
  const before = yearBefore(period);
  const read = (one: Period) => readAmount(view, level.key, region.key, one);
  const [current, previous] = await Promise.all([read(period), read(before)]);
  const printed = actual === null ? null : decimal(actual, decimals);
  const prices = pricesOf(indicator, dictionary);
  const found = recomputeGrowth(prices, { printed, current, previous });
  const isTold = typeof found !== 'string';
  return {
    level: toIndicatorRef(level),
    prices,
    previousPeriod: toPeriodRef(before),
    current: toAmount(current),
    previous: toAmount(previous),
    computed: isTold ? toAmount(found.computed) : null,
    low: isTold ? toAmount(found.low) : null,
    high: isTold ? toAmount(found.high) : null,
    isApart: isTold && found.isApart,
    withheld: isTold ? null : found,
  };
}

async function readAmount(
  { db, asOf }: DataView,
  indicatorKey: number,
  regionKey: number,
  period: Period,
): Promise<Decimal | null> {
  const cells = await cellsOfIndicator(db, { indicatorKey, period, asOf });
  const own = cells.find((cell) => cell.regionKey === regionKey);
  return own && own.value !== null ? decimal(own.value, own.decimals) : null;
}

function toAmount(amount: Decimal | null) {
  return amount && { value: toNumber(amount), decimals: amount.scale };
}
