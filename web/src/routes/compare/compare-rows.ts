import type { Scorecard, ScorecardRow } from '#server/schemas/scorecards.ts';
import { sortRows } from '#lib/table/sort.ts';
import type { CompareOrder } from '#lib/url/compare.ts';

/** One indicator over the regions that stand side by side. */
export interface ComparedRow {
  indicator: ScorecardRow['indicator'];
  department: ScorecardRow['department'];
  period: ScorecardRow['period'];
  /** In the order of the regions; null: that one has no such indicator. */
  cells: (ScorecardRow | null)[];
  /** Highest less lowest figure; null where fewer than two are known. */
  difference: number | null;
  decimals: number;
  /** Region ids: best placed of those that are ranked together; none where all share the place. */
  leaders: string[];
  /** Fewer than two of them are ranked together on it. */
  isApart: boolean;
  /** The group of two of them, while some in it have not reported. */
  waiting: ScorecardRow['group'];
}

/** Indicators that any of the regions has, in the order of the first that has them. */
export function compareRows(scorecards: readonly Scorecard[]): ComparedRow[] {
  const first = new Map<string, ScorecardRow>();
  for (const { rows } of scorecards) {
    for (const row of rows) if (!first.has(row.indicator.id)) first.set(row.indicator.id, row);
  }
  return [...first.values()].map(({ indicator, department, period }) => {
    const cells = scorecards.map(
      ({ rows }) => rows.find((row) => row.indicator.id === indicator.id) ?? null,
    );
    // Of counts the city is the sum of its parts: how far it is from one of them says nothing.
    const parts = cells.filter(
      (cell, at) => cell?.measure !== 'count' || scorecards[at]?.region.kind !== 'city',
    );
    return { indicator, department, period, cells, ...spreadOf(parts), ...lead(scorecards, cells) };
  });
}

/** Between printed decimals, so that 24.8 and 24.0 are 0.8 apart. */
function spreadOf(cells: readonly (ScorecardRow | null)[]) {
  const known = cells.filter((cell) => cell !== null && cell.actual !== null);
  const decimals = Math.max(0, ...known.map((cell) => cell?.decimals ?? 0));
  if (known.length < 2) return { difference: null, decimals };
  const units = known.map((cell) => Math.round((cell?.actual ?? 0) * 10 ** decimals));
  return { difference: (Math.max(...units) - Math.min(...units)) / 10 ** decimals, decimals };
}

function lead(scorecards: readonly Scorecard[], cells: readonly (ScorecardRow | null)[]) {
  const placed = cells.flatMap((cell, index) => {
    const id = scorecards[index]?.region.id;
    return cell?.group && cell.rank !== null && id !== undefined ? [{ id, rank: cell.rank }] : [];
  });
  const best = Math.min(...placed.map(({ rank }) => rank));
  const leaders = placed.filter(({ rank }) => rank === best).map(({ id }) => id);
  const waiting = waitingGroup(cells);
  const isApart = placed.length < 2 && waiting === null;
  return {
    isApart,
    waiting,
    leaders: placed.length < 2 || leaders.length === placed.length ? [] : leaders,
  };
}

function waitingGroup(cells: readonly (ScorecardRow | null)[]): ScorecardRow['group'] {
  const groups = cells.flatMap((cell) => cell?.group ?? []);
  const [group] = groups.filter(({ reported, expected }) => reported < expected);
  return group && groups.length > 1 ? group : null;
}

/** Rows of one unit; points and enterprises do not compare. */
export interface ComparedSection {
  /** The unit, `rest` without a difference, or `annex`: all, as the annex has them. */
  key: string;
  rows: ComparedRow[];
}

export const ANNEX = 'annex';
export const REST = 'rest';

/** The largest difference first, unit by unit, and last what does not differ by a number. */
export function orderRows(rows: readonly ComparedRow[], order: CompareOrder): ComparedSection[] {
  if (order === 'annex') return [{ key: ANNEX, rows: [...rows] }];
  const groups = Map.groupBy(rows, ({ difference, indicator }) =>
    difference === null ? REST : indicator.unit,
  );
  const keys = [...groups.keys()].toSorted(
    (a, b) => Number(a === REST) - Number(b === REST) || Number(b === '%') - Number(a === '%'),
  );
  return keys.map((key) => ({
    key,
    rows: sortRows(groups.get(key) ?? [], ({ difference }) => difference, true),
  }));
}

/** On how many indicators each leads those it is ranked with. */
export function countLeads(rows: readonly ComparedRow[], regionId: string): number {
  return rows.filter(({ leaders }) => leaders.includes(regionId)).length;
}
