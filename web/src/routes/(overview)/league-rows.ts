import type { League, LeagueIndicator, LeagueMiss, LeagueRow } from '#server/schemas/league.ts';
import type { TallyMove } from '#server/schemas/movement.ts';
import type { LeagueOrder } from '#lib/url/overview.ts';
import type { RegionExtent } from '#lib/url/regions-shown.ts';
import { worstAndChosen } from '#lib/ui/worst-and-chosen.ts';

/** A kind of regions with those of its rows that are shown, in the order that was asked for. */
export interface LeagueSection {
  kind: 'county' | 'park';
  rows: LeagueRow[];
}

/** How many targets more are missed than at an earlier release; null: nothing can be compared. */
export function changeOf({ unmet, unmetBefore }: TallyMove): number | null {
  return unmetBefore === null ? null : unmet - unmetBefore;
}

/** What stands out, as it is listed among what is missed. */
export function widestOf({ missed, standsOut }: LeagueRow): LeagueMiss | null {
  return missed.find(({ indicatorId }) => indicatorId === standsOut?.indicatorId) ?? null;
}

/** @example indicatorsOf(league).get('gdp')?.department?.shortName // '市发改委' */
export const indicatorsOf = ({ indicators }: Pick<League, 'indicators'>) =>
  new Map<string, LeagueIndicator>(indicators.map((one) => [one.indicator.id, one]));

/** What all lines of the league are drawn by, as rows or as cards. */
export interface LeagueLines {
  indicators: ReadonlyMap<string, LeagueIndicator>;
  /** Ends of the periods of the trends. */
  months: string[];
  /** The most cells of a line: all are equally wide. */
  most: number;
  /** Some stand out no more than is usual. */
  hasUsual: boolean;
}

export function leagueLines(
  league: Pick<League, 'city' | 'indicators' | 'months'>,
  sections: readonly LeagueSection[],
): LeagueLines {
  const rows = [...(league.city ? [league.city] : []), ...sections.flatMap(({ rows: own }) => own)];
  return {
    indicators: indicatorsOf(league),
    months: league.months.map(({ period }) => period.end),
    most: Math.max(1, ...rows.map(({ monitorable, missing }) => monitorable + missing)),
    hasUsual: rows.some(({ standsOut }) => standsOut?.isOutstanding === false),
  };
}

interface Asked {
  order: LeagueOrder;
  regions: RegionExtent;
  chosen: readonly string[];
}

/** Of many regions the worst and the chosen, each kind in the order that was asked for. */
export function leagueSections(
  { groups }: Pick<League, 'groups'>,
  { order, regions, chosen }: Asked,
): LeagueSection[] {
  const all = groups.flatMap(({ rows }) => rows);
  const few = regions === 'all' ? null : worstAndChosen(all, chosen);
  return groups
    .map(({ kind, rows }) => ({
      kind,
      rows: inOrder(
        rows.filter(({ region }) => few?.has(region.id) ?? true),
        order,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Most first; what is not known last, and equals as they stand in the league. */
function inOrder(rows: readonly LeagueRow[], order: LeagueOrder): LeagueRow[] {
  if (order === 'share') return [...rows];
  if (order === 'name') {
    return rows.toSorted((a, b) => a.region.shortName.localeCompare(b.region.shortName, 'zh'));
  }
  const key = KEYS[order];
  return rows.toSorted((a, b) => (key(b) ?? -Infinity) - (key(a) ?? -Infinity) || 0);
}

const KEYS = {
  change: (row: LeagueRow) => changeOf(row.sincePrevious),
  year: (row: LeagueRow) => changeOf(row.sinceYear),
  gap: (row: LeagueRow) => Math.abs(widestOf(row)?.gapRatio ?? 0),
} as const;

/** What there is room for: on a narrower page the trend goes first, then the names of what turned. */
export interface Room {
  trend: boolean;
  turned: boolean;
}

export interface Columns extends Room {
  previous: boolean;
  year: boolean;
}

/** Which columns have room and anything to say: what no region has is left out. */
export function columnsOf(
  { city, groups, months }: Pick<League, 'city' | 'groups' | 'months'>,
  room: Room,
): Columns {
  const rows = [...(city ? [city] : []), ...groups.flatMap((group) => group.rows)];
  const previous = rows.some((row) => changeOf(row.sincePrevious) !== null);
  return {
    previous,
    turned: previous && room.turned,
    year: rows.some((row) => changeOf(row.sinceYear) !== null),
    trend: months.length > 2 && room.trend,
  };
}
