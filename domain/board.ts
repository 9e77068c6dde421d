import type { ComparisonGroup, Dictionary, Indicator } from './dictionary.ts';
import { findById } from './find-by-id.ts';
import { widerRegions } from './own-regions.ts';
import { memberIdsOf } from './is-member.ts';
import type { Period } from './period.ts';
import { rankRegions, type Ranked } from './rank.ts';
import { NOT_COMPARED, reportedOf, type CompleteWithout, type Reported } from './reported.ts';
import { computeResult, type Actual, type Result } from './result.ts';
import { tally, type Tally } from './standing.ts';
import type { Status } from './status.ts';

/** A figure of a release with its target's words. */
export interface BoardCell extends Actual {
  indicatorId: string;
  regionId: string;
  targetText: string | null;
}

/** A figure with all that follows from it. */
export interface BoardEntry extends Result {
  indicatorId: string;
  regionId: string;
  rank: number | null;
}

/** One indicator of a release over all its regions. */
export interface BoardRow {
  indicator: Indicator;
  period: Period;
  group: ComparisonGroup | null;
  reported: Reported;
  /** Regions of the group with a value, best first; none while some of the group have not reported. */
  ranked: readonly Ranked[];
  entries: readonly BoardEntry[];
  /** Figures of wider places, beside which the others stand: never ranked, counted or added. */
  references: readonly BoardEntry[];
}

/**
 * One indicator worked out over its regions: gaps, statuses, and ranks once all of the group have
 * reported that the release is not complete without.
 */
export function buildBoardRow(
  indicator: Indicator,
  period: Period,
  cells: readonly BoardCell[],
  { groups, regions = [] }: Pick<Dictionary, 'groups'> & Partial<Pick<Dictionary, 'regions'>>,
  completeWithout: CompleteWithout = [],
): BoardRow {
  const group = findById(groups, indicator.groupId) ?? null;
  const members = group && memberIdsOf(group);
  const compared = members ? cells.filter(({ regionId }) => members.has(regionId)) : [];
  const reported = group
    ? reportedOf(group, compared, indicator.id, completeWithout)
    : NOT_COMPARED;
  const ranked = reported.awaited.length > 0 ? [] : rankRegions(compared, indicator.direction);
  const ranks = new Map(ranked.map(({ regionId, rank }) => [regionId, rank]));
  const all = cells.map((cell) => toEntry(cell, indicator, ranks.get(cell.regionId) ?? null));
  const { entries, references } = partEntries(all, regions);
  return { indicator, period, group, reported, ranked, entries, references };
}

const NONE: readonly never[] = [];

function partEntries(all: readonly BoardEntry[], regions: Dictionary['regions']) {
  const wider = new Set(widerRegions(regions).map(({ id }) => id));
  if (wider.size === 0) return { entries: all, references: NONE };
  return {
    entries: all.filter(({ regionId }) => !wider.has(regionId)),
    references: all.filter(({ regionId }) => wider.has(regionId)),
  };
}

function toEntry(cell: BoardCell, indicator: Indicator, rank: number | null): BoardEntry {
  const result = computeResult(cell, cell.targetText, indicator);
  // Field by field: a spread would cost as much as all the rest.
  const entry: BoardEntry = {
    indicatorId: indicator.id,
    regionId: cell.regionId,
    rank,
    target: result.target,
    actual: result.actual,
    decimals: result.decimals,
    missingReason: result.missingReason,
    gap: result.gap,
    gapDecimals: result.gapDecimals,
    status: result.status,
  };
  return result.noteMark === undefined ? entry : { ...entry, noteMark: result.noteMark };
}

/** The entries of one region, indicator by indicator. */
export function entriesOfRegion(rows: readonly BoardRow[], regionId: string): BoardEntry[] {
  return rows.flatMap((row) => entryOf(row, regionId) ?? []);
}

/** By the list that they stand in: it is gone through once, however many regions are asked for. */
const byRegion = new WeakMap<readonly BoardEntry[], ReadonlyMap<string, BoardEntry>>();

/** What a row says of a region; null: nothing. */
export function entryOf({ entries }: BoardRow, regionId: string): BoardEntry | null {
  const found = byRegion.get(entries);
  const known = found ?? new Map(entries.map((entry) => [entry.regionId, entry]));
  if (!found) byRegion.set(entries, known);
  return known.get(regionId) ?? null;
}

/** The same of any region, a wider place too. */
export function anyEntryOf(row: BoardRow, regionId: string): BoardEntry | null {
  return entryOf(row, regionId) ?? row.references.find((one) => one.regionId === regionId) ?? null;
}

/** How many indicators a region (or a department, through the city's figures) can be held to, and how many are unmet. */
export function tallyRegion(rows: readonly BoardRow[], regionId: string): Tally {
  return tally(entriesOfRegion(rows, regionId).map(({ status }) => status));
}

/** The same of every region that the rows say anything of, in one go. */
export function tallyRegions(rows: readonly BoardRow[]): ReadonlyMap<string, Tally> {
  const statuses = new Map<string, Status[]>();
  for (const { entries } of rows) {
    for (const { regionId, status } of entries) {
      const own = statuses.get(regionId);
      if (own) own.push(status);
      else statuses.set(regionId, [status]);
    }
  }
  return new Map([...statuses].map(([regionId, own]) => [regionId, tally(own)]));
}
