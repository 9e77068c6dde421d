import { tallyRegions, type BoardEntry, type BoardRow } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { hasTargets } from '#domain/has-targets.ts';
import { byPlaces, NO_PLACES, tallyPlaces, type PlaceTally } from '#domain/places.ts';
import { printedResults, type FindPrinted } from '#domain/printed-results.ts';
import { byUnmetShare, tally, type Tally } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import type {
  MatrixCell,
  MatrixGroup,
  MatrixRow,
  RegionStanding,
} from '#server/schemas/overview.ts';
import { loadBoard, type Board } from './board.ts';
import { departmentStandings } from './department-standings.ts';
import { findMistakes } from './findings.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireRelease } from '#server/view/require.ts';
import { rowGaps } from './row-gaps.ts';
import { toResultFields, toTarget } from './results.ts';

export async function readOverview(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const board = await loadBoard(view, release);
  const { rows } = board;
  const isHeld = hasTargets(rows);
  const tallies: Tallies = { targets: tallyRegions(rows), places: tallyPlaces(rows) };
  const regions = view.dictionary.regions.filter(({ id }) => tallies.targets.has(id));
  const city = regions.find(({ kind }) => kind === 'city');
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    publishedOn: release.publishedOn,
    hasTargets: isHeld,
    city: city ? toStanding(tallies, city) : null,
    regions: regions.map(toRegionRef),
    regionStandings: standings(tallies, regions, isHeld),
    departmentStandings: departmentStandings(rows, view, city),
    groups: groupsOf(rows),
    rows: toMatrix(view, board),
    findings: (await findMistakes(view, release)).length,
  };
}

function toMatrix(view: DataView, board: Board): MatrixRow[] {
  const { dictionary } = view;
  const printed = printedResults(board.tables, [
    'scorecard',
    'department-scorecard',
    'ranking',
    'sheet',
  ]);
  return board.rows.map((row) => {
    const { indicator, period, group, reported, entries } = row;
    const department = dictionary.departments.find(({ id }) => id === indicator.departmentId);
    const gaps = rowGaps(view, row);
    return {
      indicator: toIndicatorRef(indicator),
      measure: indicator.measure,
      department: department ? toDepartmentRef(department) : null,
      period: toPeriodRef(period),
      groupId: group?.id ?? null,
      reported: group && reported.count,
      expected: group && reported.expected,
      typicalGap: gaps.typicalGap,
      cells: entries.map((entry) => {
        const revision = board.revisionOf(indicator.id, entry.regionId);
        return toMatrixCell(entry, printed, { gapRatio: gaps.ratioOf(entry), revision });
      }),
    };
  });
}

function toMatrixCell(
  entry: BoardEntry,
  findPrinted: FindPrinted,
  { gapRatio, revision }: Pick<MatrixCell, 'gapRatio' | 'revision'>,
): MatrixCell {
  const { regionId } = entry;
  if (entry.noteMark !== undefined) {
    return { regionId, ...toResultFields(entry, findPrinted), gapRatio, revision };
  }
  const printed = findPrinted(entry.indicatorId, regionId);
  // The same fields one by one: a spread for each would cost as much as all the rest.
  return {
    regionId,
    target: toTarget(entry, printed),
    actual: entry.actual,
    decimals: entry.decimals,
    missingReason: entry.missingReason,
    gap: entry.gap,
    gapDecimals: entry.gapDecimals,
    status: entry.status,
    rank: entry.rank,
    printed: printed?.shown ?? null,
    gapRatio,
    revision,
  };
}

/** Each comparison group once, in the order of the rows. */
function groupsOf(rows: readonly BoardRow[]): MatrixGroup[] {
  const groups = new Map(rows.flatMap(({ group }) => (group ? [[group.id, group]] : [])));
  return [...groups.values()].map(({ id, label, labelEn = null, sizeNote, memberIds }) => {
    return { id, label, labelEn, sizeNote, memberIds: [...memberIds] };
  });
}

interface Tallies {
  targets: ReadonlyMap<string, Tally>;
  places: ReadonlyMap<string, PlaceTally>;
}

function toStanding(tallies: Tallies, region: Region): RegionStanding {
  const { targets, places } = tallies;
  return {
    region: toRegionRef(region),
    ...(targets.get(region.id) ?? tally([])),
    places: places.get(region.id) ?? NO_PLACES,
  };
}

/** Counties, then parks: a park lies inside a county and is never set against it. */
function standings(
  tallies: Tallies,
  regions: readonly Region[],
  isHeld: boolean,
): RegionStanding[] {
  const order = isHeld
    ? byUnmetShare
    : (a: RegionStanding, b: RegionStanding) => byPlaces(a.places, b.places);
  return (['county', 'park'] as const).flatMap((wanted) =>
    regions
      .filter(({ kind }) => kind === wanted)
      .map((region) => toStanding(tallies, region))
      .sort(order),
  );
}
