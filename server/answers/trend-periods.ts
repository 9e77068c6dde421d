import { shiftMonth, type Period } from '#domain/period.ts';
import { trendPeriods, type TrendPeriod } from '#domain/trend.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import type { CellFigure } from '#server/store/observations.ts';
import {
  cellsOfTrends,
  heldWithin,
  targetsOfTrends,
  type HeldPeriod,
  type ReleaseTarget,
} from '#server/store/trends.ts';
import { textsOf, toBoardCell } from './board-row.ts';

type StoredIndicator = DataView['dictionary']['indicators'][number];

/** An indicator and the months that its last figure runs over. */
export interface Wanted {
  indicator: StoredIndicator;
  last: Period;
}

/** Every period of the indicators within so many months, by the key of the indicator. */
export async function readTrendPeriods(
  view: DataView,
  wanted: readonly Wanted[],
  { regionKey, months }: { regionKey: number | null; months: number },
): Promise<Map<number, TrendPeriod[]>> {
  const indicatorKeys = wanted.map(({ indicator }) => indicator.key);
  const scope = { indicatorKeys, regionKey, asOf: view.asOf };
  const within = monthsBack(wanted, months);
  const [cells, held] = await Promise.all([
    cellsOfTrends(view.db, { ...scope, within }),
    heldWithin(view.db, { ...scope, within }),
  ]);
  const releaseKeys = [...new Set(held.map(({ releaseKey }) => releaseKey))];
  const targets = await targetsOfTrends(view.db, { ...scope, releaseKeys });
  const byIndicator = {
    cells: Map.groupBy(cells, ({ indicatorKey }) => indicatorKey),
    held: Map.groupBy(held, ({ indicatorKey }) => indicatorKey),
    targets: Map.groupBy(targets, ({ indicatorKey }) => indicatorKey),
  };
  return new Map(
    wanted.map((one) => {
      const { key } = one.indicator;
      const own = {
        cells: byIndicator.cells.get(key) ?? [],
        held: byIndicator.held.get(key) ?? [],
        targets: byIndicator.targets.get(key) ?? [],
      };
      return [key, periodsOf(one, own, view, months)];
    }),
  );
}

/** From the earliest month that is asked for to the latest: an indicator may run ahead of others. */
function monthsBack(wanted: readonly Wanted[], months: number): Period {
  const ends = wanted.map(({ last }) => last.end).sort();
  const [first, last] = [ends[0] ?? '0001-01', ends.at(-1) ?? '0001-01'];
  return { start: shiftMonth(first, 1 - months), end: last };
}

interface Material {
  cells: readonly CellFigure[];
  held: readonly HeldPeriod[];
  targets: readonly ReleaseTarget[];
}

function periodsOf(
  { indicator, last }: Wanted,
  { cells, held, targets }: Material,
  { dictionary, releases }: DataView,
  months: number,
): TrendPeriod[] {
  const from = shiftMonth(last.end, 1 - months);
  const givers = Map.groupBy(held, (one) => keyOf(toPeriod(one)));
  const regionIds = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const cellsOf = Map.groupBy(cells, (cell) => keyOf(toPeriod(cell)));
  const targetsOf = Map.groupBy(targets, ({ releaseKey }) => releaseKey);
  return trendPeriods(held.map(toPeriod), last)
    .filter(({ end }) => end >= from)
    .map((period) => {
      const release = newestOf(givers.get(keyOf(period)) ?? [], releases);
      const texts = textsOf(targetsOf.get(release?.key ?? -1) ?? []);
      return {
        period,
        completeWithout: release?.completeWithout,
        cells: (cellsOf.get(keyOf(period)) ?? []).flatMap((cell) => {
          const regionId = regionIds.get(cell.regionKey);
          if (regionId === undefined) return [];
          return toBoardCell(cell, { indicatorId: indicator.id, regionId, texts });
        }),
      };
    });
}

/** Of several releases that give the same months, the last one's targets count. */
function newestOf(givers: readonly HeldPeriod[], releases: DataView['releases']) {
  return releases.find(({ key }) => givers.some(({ releaseKey }) => releaseKey === key)) ?? null;
}

const keyOf = ({ start, end }: Period) => `${start}/${end}`;
