import type { FastifyInstance } from 'fastify';
import type { Office } from '#domain/office.ts';
import { showFigure, showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { markColumns } from '#server/answers/mark-columns.ts';
import { targetText } from '#server/answers/target-text.ts';
import { readDepartmentStandings } from '#server/answers/department-standings.ts';
import { readOverview } from '#server/answers/overview.ts';

export function overviewRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.overview, {
    handle: ({ params }, view) => readOverview(view, params.release),
    isWrittenAsBuilt: true,
    csv: {
      name: ({ period }) => `${period.label}各地区主要指标完成情况总表`,
      table: ({ rows, regions }, office) => {
        const names = new Map(regions.map(({ id, name }) => [id, name]));
        const cells = rows.flatMap((row) =>
          row.cells.map((cell) => ({
            row,
            cell,
            region: names.get(cell.regionId) ?? cell.regionId,
          })),
        );
        return tableOf(columnsOf(office), cells);
      },
    },
  });
  endpoint(app, releasesApi.standings, {
    handle: ({ params }, view) => readDepartmentStandings(view, params.release),
    csv: {
      name: ({ period }, { dutyWord }) => `${period.label}各${dutyWord}未达标占比`,
      table: ({ departments }, { dutyWord }) =>
        tableOf(
          [
            [dutyWord, ({ department }) => department.name],
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

const columnsOf = ({ dutyWord }: Pick<Office, 'dutyWord'>): readonly Column<Line>[] => [
  [dutyWord, ({ row }) => row.department?.name ?? null],
  ['指标名称', ({ row }) => row.indicator.name],
  ['单位', ({ row }) => row.indicator.unit],
  ['时期', ({ row }) => row.period.label],
  ['地区', ({ region }) => region],
  ['目标', ({ cell }) => targetText(cell.target)],
  ['实际完成', ({ cell }) => showFigure(cell.actual, cell.decimals, cell.missingReason)],
  ['与目标的差距', ({ cell }) => showValue(cell.gap, cell.gapDecimals)],
  ['状态', ({ cell }) => STATUS_NAMES[cell.status].zh],
  ['排位', ({ cell }) => cell.rank],
  ...markColumns(({ cell }: Line) => cell),
  ['组内通常差距', ({ row }) => row.typicalGap],
  ['差距倍数', ({ cell }) => cell.gapRatio],
];
