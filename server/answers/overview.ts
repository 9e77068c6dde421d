import { tallyRegion, type BoardRow } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { printedResults } from '#domain/printed-results.ts';
import { byUnmetShare } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { MatrixGroup, RegionStanding } from '#server/schemas/overview.ts';
import { loadBoard } from './board.ts';
import { findMistakes } from './findings.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireRelease } from '#server/view/require.ts';
import { toResultFields } from './results.ts';

export async function readOverview(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const { rows, tables, sourceOf } = await loadBoard(view, release);
  const printed = printedResults(tables, ['scorecard', 'department-scorecard', 'ranking']);
  const present = new Set(rows.flatMap(({ entries }) => entries.map(({ regionId }) => regionId)));
  const regions = view.dictionary.regions.filter(({ id }) => present.has(id));
  const city = regions.find(({ kind }) => kind === 'city');
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    publishedOn: release.publishedOn,
    city: city ? toStanding(rows, city) : null,
    regions: regions.map(toRegionRef),
    regionStandings: standings(rows, regions),
    departmentStandings: departmentStandings(rows, view, city),
    groups: groupsOf(rows),
    rows: rows.flatMap((row) => {
      const department = view.dictionary.departments.find(
        ({ id }) => id === row.indicator.departmentId,
      );
      if (!department) return [];
      const { indicator, period, group, reported, entries } = row;
      const cells = entries.map((entry) => ({
        regionId: entry.regionId,
        ...toResultFields(entry, printed),
        revision: sourceOf(row.indicator.id, entry.regionId)?.revision ?? 0,
      }));
      const { measure } = indicator;
      return [
        {
          indicator: toIndicatorRef(indicator),
          measure,
          department: toDepartmentRef(department),
          period: toPeriodRef(period),
          groupId: group?.id ?? null,
          reported: group && reported.count,
          expected: group && reported.expected,
          cells,
        },
      ];
    }),
    findings: (await findMistakes(view, release)).length,
  };
}

/** Each comparison group once, in the order of the rows. */
function groupsOf(rows: readonly BoardRow[]): MatrixGroup[] {
  const groups = new Map(rows.flatMap(({ group }) => (group ? [[group.id, group]] : [])));
  return [...groups.values()].map(({ id, label, labelEn = null, sizeNote, memberIds }) => {
    return { id, label, labelEn, sizeNote, memberIds: [...memberIds] };
  });
}

function toStanding(rows: readonly BoardRow[], region: Region): RegionStanding {
  return { region: toRegionRef(region), ...tallyRegion(rows, region.id) };
}

/** Counties, then parks: a park lies inside a county and is never set against it. */
function standings(rows: readonly BoardRow[], regions: readonly Region[]): RegionStanding[] {
  return (['county', 'park'] as const).flatMap((wanted) =>
    regions
      .filter(({ kind }) => kind === wanted)
      .map((region) => toStanding(rows, region))
      .sort(byUnmetShare),
  );
}

function departmentStandings(
  rows: readonly BoardRow[],
  { dictionary }: DataView,
  city: Region | undefined,
) {
  if (!city) return [];
  return dictionary.departments
    .map((department) => {
      const own = rows.filter(({ indicator }) => indicator.departmentId === department.id);
      return { department: toDepartmentRef(department), ...tallyRegion(own, city.id) };
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
