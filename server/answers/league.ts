import type { BoardRow } from '#domain/board.ts';
import { tallyRegions } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { hasTargets } from '#domain/has-targets.ts';
import { placeAll } from '#domain/league.ts';
import { regionMoves } from '#domain/movement/region-moves.ts';
import { tallyMove } from '#domain/movement/tally-move.ts';
import { NO_PLACES, tallyPlaces } from '#domain/places.ts';
import { tally, type Tally } from '#domain/standing.ts';
import type { League, LeagueRow } from '#server/schemas/league.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { loadBoard } from './board.ts';
import { departmentStandings } from './department-standings.ts';
import { earlierReleases } from './earlier-releases.ts';
import { findMistakes } from './findings.ts';
import { missedOf, peersOf } from './league-misses.ts';
import { toThen } from './movement.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { rowGaps } from './row-gaps.ts';
import { sharesBefore } from './unmet-shares.ts';

/** Who misses how much, whether it is moving, and what stands out: a row a region, worst first. */
export async function readLeague(view: DataView, releaseId: string): Promise<League> {
  const release = requireRelease(view, releaseId);
  const { rows } = await loadBoard(view, release);
  const earlier = await earlierReleases(view, release);
  const isHeld = hasTargets(rows);
  const months = await sharesBefore(view, release);
  const tallies = tallyRegions(rows);
  const now = { id: release.id, period: release.period, rows };
  const regions = view.dictionary.regions.filter(({ id }) => tallies.has(id));
  const toRow = rowMaker(view, rows, {
    tallies,
    previous: regionMoves(now, earlier.previous, 'previous'),
    year: regionMoves(now, earlier.yearBefore, 'year-before'),
    sharesOf: (id) => [
      ...months.map(({ shares }) => shares.get(id) ?? null),
      tallies.get(id)?.unmetSharePct ?? null,
    ],
  });
  const city = regions.find(({ kind }) => kind === 'city');
  const whole = city ? { ...toRow(city), place: null } : null;
  const groups = (['county', 'park'] as const).flatMap((kind) => {
    const members = regions.filter((region) => region.kind === kind).map(toRow);
    const placed = placeAll(members, isHeld).map(({ one, place }) => ({ ...one, place }));
    return placed.length > 0 ? [{ kind, rows: placed }] : [];
  });
  const all = [...(whole ? [whole] : []), ...groups.flatMap((group) => group.rows)];
  const widest = new Set(all.map(({ standsOut }) => standsOut?.indicatorId));
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    hasTargets: isHeld,
    previous: toThen(earlier.previous),
    yearBefore: toThen(earlier.yearBefore),
    months: [...months.map((one) => one.release), release].map(({ id, period }) => {
      return { release: id, period: toPeriodRef(period) };
    }),
    indicators: rows.map((row) => ({
      ...toIndicator(view, row),
      peers: widest.has(row.indicator.id) ? peersOf(rowGaps(view, row)) : [],
    })),
    city: whole,
    groups,
    departments: departmentStandings(rows, view, city),
    findings: (await findMistakes(view, release)).length,
  };
}

function toIndicator({ dictionary }: DataView, { indicator, period }: BoardRow) {
  const department = dictionary.departments.find(({ id }) => id === indicator.departmentId);
  return {
    indicator: toIndicatorRef(indicator),
    measure: indicator.measure,
    department: department ? toDepartmentRef(department) : null,
    period: toPeriodRef(period),
  };
}

interface Past {
  tallies: ReadonlyMap<string, Tally>;
  previous: ReturnType<typeof regionMoves>;
  year: ReturnType<typeof regionMoves>;
  sharesOf: (regionId: string) => (number | null)[];
}

function rowMaker(view: DataView, rows: readonly BoardRow[], past: Past) {
  const places = tallyPlaces(rows);
  const missed = missedOf(view, rows);
  return (region: Region): Omit<LeagueRow, 'place'> & { place: null } => {
    const { id } = region;
    const { misses, missing, standsOut } = missed(id);
    return {
      region: toRegionRef(region),
      place: null,
      ...(past.tallies.get(id) ?? tally([])),
      missing,
      places: places.get(id) ?? NO_PLACES,
      missed: misses,
      standsOut,
      sincePrevious: past.previous.get(id) ?? NOTHING_MOVED,
      sinceYear: past.year.get(id) ?? NOTHING_MOVED,
      trend: past.sharesOf(id),
    };
  };
}

const NOTHING_MOVED = tallyMove([]);
