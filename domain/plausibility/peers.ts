import { isWider } from '../own-regions.ts';
import type { Cell } from '../consequences/types.ts';
import type { Region } from '../dictionary.ts';
import { isValued, type Valued } from './series.ts';
import type { Spread } from './spread.ts';
import { openSpreads, type Spreads } from './spreads.ts';

/** A growth rate of what there was and is no more; it says nothing of its neighbours. */
const CEASED = -100;

/** How the same indicator stands over the same months in the other regions. */
export interface Peers {
  /** Null: there is nothing to hold the value against. */
  besides: (cell: Valued) => Spread | null;
}

interface Row {
  values: Map<string, number>;
  /** Made when it is first asked for. */
  spreads: Spreads | null;
}

/**
 * The values of a release by indicator and months, so that each of many regions is held against all
 * others without going through them. The city is their whole, not one of them, and wider places
 * are others: they are neither held against them nor they against these.
 */
export function openPeers(release: readonly Cell[], regions: readonly Region[]): Peers {
  const apart = new Set(
    regions.filter((one) => one.kind === 'city' || isWider(one)).map(({ id }) => id),
  );
  const isOne = ({ regionId, value }: Cell) => value !== CEASED && !apart.has(regionId);
  const rows = new Map<string, Row>();
  for (const cell of release) {
    if (!isValued(cell) || !isOne(cell)) continue;
    const row = rows.get(rowKey(cell)) ?? { values: new Map<string, number>(), spreads: null };
    if (row.values.size === 0) rows.set(rowKey(cell), row);
    row.values.set(cell.regionId, cell.value);
  }
  return {
    besides: (cell) => {
      const row = isOne(cell) ? rows.get(rowKey(cell)) : undefined;
      if (row === undefined) return null;
      row.spreads ??= openSpreads([...row.values.values()]);
      const own = row.values.get(cell.regionId);
      return own === undefined ? row.spreads.whole() : row.spreads.without(own);
    },
  };
}

function rowKey({ indicatorId, period: { start, end } }: Cell): string {
  return `${indicatorId} ${start} ${end}`;
}
