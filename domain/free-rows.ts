import { formatPeriod, yearOf } from './period.ts';
import type { Figure, FreeTable, PrintedRow, SheetRank, WiderRank } from './printed.ts';

/**
 * The figures of a sheet as lines, each with the target and the place that stand beside it; the latest
 * months last, for of a line that stands twice the last one counts.
 * @example freeRows(amounts and growth of 7 regions) // 14 lines, the growth with its printed rank
 */
export function freeRows(table: FreeTable): readonly PrintedRow[] {
  const rows = known.get(table) ?? toRows(table);
  known.set(table, rows);
  return rows;
}

/** Of each indicator in a region the line of the latest months alone: what stands beside it now. */
export function latestRows(table: FreeTable): PrintedRow[] {
  return [...new Map(freeRows(table).map((row) => [placeKey(row), row])).values()];
}

/** By the table: its lines are put together once, as long as it is there. */
const known = new WeakMap<FreeTable, readonly PrintedRow[]>();

function toRows({ figures, targets, ranks, year }: FreeTable): PrintedRow[] {
  const ofYear = targets.filter((target) => target.year === year);
  const targetOf = new Map(ofYear.map((target) => [placeKey(target), target]));
  const ranksOf = Map.groupBy(ranks, (rank) => `${placeKey(rank)} ${formatPeriod(rank.period)}`);
  return figures.toSorted(latestLast).map((actual): PrintedRow => {
    const { indicatorId, regionId, period } = actual;
    const places = ranksOf.get(`${placeKey(actual)} ${formatPeriod(period)}`) ?? [];
    const widerRanks = places.flatMap(toWider);
    return {
      ...{ no: null, departmentId: null, gap: null },
      ...{ indicatorId, regionId, period, actual },
      target: yearOf(period) === year ? (targetOf.get(placeKey(actual)) ?? null) : null,
      rank: places.find(({ group }) => group === null) ?? null,
      ...(widerRanks.length > 0 && { widerRanks }),
    };
  });
}

function toWider({ group, ...rank }: SheetRank): WiderRank[] {
  return group === '全省' || group === '全国' ? [{ ...rank, group }] : [];
}

/** Of months that end alike those that count from earlier on are the later ones. */
function latestLast({ period: a }: Figure, { period: b }: Figure): number {
  return a.end === b.end ? b.start.localeCompare(a.start) : a.end.localeCompare(b.end);
}

function placeKey({ indicatorId, regionId }: { indicatorId: string; regionId: string }): string {
  return `${indicatorId} ${regionId}`;
}
