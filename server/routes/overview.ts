import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { tallyRegion, type BoardRow } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { printedResults } from '#domain/printed-results.ts';
import { showFigure, showValue } from '#domain/show.ts';
import { byUnmetShare } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  Overview,
  type MatrixCell,
  type MatrixGroup,
  type MatrixRow,
  type RegionStanding,
} from '#server/schemas/overview.ts';
import { DepartmentStandings } from '#server/schemas/scorecards.ts';
import { loadBoard } from '#server/answers/board.ts';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { findMistakes } from './findings.ts';
import { markColumns } from '#server/answers/mark-columns.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from '#server/answers/refs.ts';
import { requireRelease } from '#server/view/require.ts';
import { toResultFields } from '#server/answers/results.ts';
import { STATUS_NAMES, targetText } from '#server/answers/words.ts';

export function overviewRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/overview',
    tag: 'releases',
    summary: 'Regions × indicators with status and gap; standings',
    params: { release: Type.String() },
    query: {},
    reply: Overview,
    handle: ({ params }, view) => readOverview(view, params.release),
    csv: {
      name: ({ period }) => `${period.label}各地区主要指标完成情况总表`,
      table: ({ rows, regions }) => {
        const names = new Map(regions.map(({ id, name }) => [id, name]));
        const cells = rows.flatMap((row) =>
          row.cells.map((cell) => ({
            row,
            cell,
            region: names.get(cell.regionId) ?? cell.regionId,
          })),
        );
        return tableOf(COLUMNS, cells);
      },
    },
  });
  endpoint(app, {
    path: '/releases/:release/departments',
    tag: 'releases',
    summary: 'Departments by the unmet share of the figures they answer for',
    params: { release: Type.String() },
    query: {},
    reply: DepartmentStandings,
    handle: ({ params }, view) => readDepartmentStandings(view, params.release),
    csv: {
      name: ({ period }) => `${period.label}各责任部门未达标占比`,
      table: ({ departments }) =>
        tableOf(
          [
            ['责任部门', ({ department }) => department.name],
            ['可监测指标', ({ monitorable }) => monitorable],
            ['未达标', ({ unmet }) => unmet],
            ['未达标占比（%）', ({ unmetSharePct }) => showValue(unmetSharePct, 1)],
          ],
          departments,
        ),
    },
  });
}

interface Line {
  row: MatrixRow;
  cell: MatrixCell;
  region: string;
}

const COLUMNS: readonly Column<Line>[] = [
  ['责任部门', ({ row }) => row.department.name],
  ['指标名称', ({ row }) => row.indicator.name],
  ['单位', ({ row }) => row.indicator.unit],
  ['时期', ({ row }) => row.period.label],
  ['地区', ({ region }) => region],
  ['目标', ({ cell }) => targetText(cell.target)],
  ['实际完成', ({ cell }) => showFigure(cell.actual, cell.decimals, cell.missingReason)],
  ['与目标的差距', ({ cell }) => showValue(cell.gap, cell.gapDecimals)],
  ['状态', ({ cell }) => STATUS_NAMES[cell.status]],
  ['排位', ({ cell }) => cell.rank],
  ...markColumns(({ cell }: Line) => cell),
];

async function readOverview(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const { rows, tables, cellOf } = await loadBoard(view.db, release, view);
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
        revision: cellOf(row.indicator.id, entry.regionId)?.revision ?? 0,
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
    findings: findMistakes(tables, release, view.dictionary).length,
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

async function readDepartmentStandings(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const { rows } = await loadBoard(view.db, release, view);
  const city = view.dictionary.regions.find(({ kind }) => kind === 'city');
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    ...tallyRegion(rows, city?.id ?? ''),
    departments: departmentStandings(rows, view, city),
  };
}
