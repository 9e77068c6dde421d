import { computeMovement, tallyMovement } from '#domain/movement/movement.ts';
import type * as domain from '#domain/movement/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import type { Movement, MovementCell, MovementRow, Since } from '#server/schemas/movement.ts';
import { loadBoard } from './board.ts';
import { earlierReleases } from './earlier-releases.ts';
import type { Part } from './part.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';

export async function readMovement(
  view: DataView,
  releaseId: string,
  part: Part,
): Promise<Movement> {
  const release = requireRelease(view, releaseId);
  const { rows } = await loadBoard(view, release);
  const { previous, yearBefore } = await earlierReleases(view, release);
  const moved = computeMovement({
    release: { ...release, rows: rows.filter(({ indicator }) => part.hasIndicator(indicator)) },
    previous,
    yearBefore,
    isWanted: part.hasRegion,
  });
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    previous: toThen(previous),
    yearBefore: toThen(yearBefore),
    regions: regionTallies(view, moved),
    departments: departmentTallies(view, moved),
    rows: moved.flatMap((row) => toRow(view, row)),
  };
}

export function toThen(release: domain.ReleaseRows | null) {
  return release && { id: release.id, period: toPeriodRef(release.period) };
}

function regionTallies({ dictionary }: DataView, rows: readonly domain.MovementRow[]) {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ entry }) => entry.regionId)));
  return dictionary.regions
    .filter(({ id }) => present.has(id))
    .map((region) => ({ region: toRegionRef(region), ...tallyMovement(rows, region.id) }));
}

/** Nobody answers for what the part that was asked for leaves out. */
function departmentTallies({ dictionary }: DataView, rows: readonly domain.MovementRow[]) {
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  if (!city) return [];
  return dictionary.departments.flatMap((department) => {
    const own = rows.filter(({ row }) => row.indicator.departmentId === department.id);
    const isHeld = own.some(({ cells }) => cells.some(({ entry }) => entry.regionId === city.id));
    if (!isHeld) return [];
    return [{ department: toDepartmentRef(department), ...tallyMovement(own, city.id) }];
  });
}

function toRow({ dictionary }: DataView, { row, cells }: domain.MovementRow): MovementRow[] {
  const { indicator, period } = row;
  const department = dictionary.departments.find(({ id }) => id === indicator.departmentId);
  if (cells.length === 0) return [];
  return [
    {
      indicator: toIndicatorRef(indicator),
      measure: indicator.measure,
      department: department ? toDepartmentRef(department) : null,
      period: toPeriodRef(period),
      cells: cells.map(toCell),
    },
  ];
}

function toCell({ entry, place, sincePrevious, sinceYear }: domain.MovementCell): MovementCell {
  const { regionId, actual, decimals, gap, gapDecimals, status } = entry;
  return {
    regionId,
    actual,
    decimals,
    gap,
    gapDecimals,
    status,
    place,
    sincePrevious: toSince(sincePrevious),
    sinceYear: toSince(sinceYear),
  };
}

/** What changed since an earlier release, in the words of the contract. */
export function toSince({ period, ...since }: domain.Since): Since {
  return { ...since, period: period && toPeriodRef(period) };
}
