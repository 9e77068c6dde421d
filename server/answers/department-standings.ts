import { tallyRegion, type BoardRow } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { byUnmetShare, tally } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { loadBoard } from './board.ts';
import { toDepartmentRef, toPeriodRef } from './refs.ts';

/** Who answers for what the city misses, the largest share first. */
export function departmentStandings(
  rows: readonly BoardRow[],
  { dictionary }: DataView,
  city: Region | undefined,
) {
  if (!city) return [];
  const own = rows.flatMap(({ indicator: { departmentId }, entries }) => {
    const entry = entries.find(({ regionId }) => regionId === city.id);
    return entry ? [{ departmentId, status: entry.status }] : [];
  });
  return dictionary.departments
    .map((department) => {
      const statuses = own.filter(({ departmentId }) => departmentId === department.id);
      const tallied = tally(statuses.map(({ status }) => status));
      return { department: toDepartmentRef(department), ...tallied };
    })
    .sort(byUnmetShare);
}

export async function readDepartmentStandings(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const { rows } = await loadBoard(view, release);
  const city = view.dictionary.regions.find(({ kind }) => kind === 'city');
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    ...tallyRegion(rows, city?.id ?? ''),
    departments: departmentStandings(rows, view, city),
  };
}
