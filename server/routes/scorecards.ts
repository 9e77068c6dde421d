import type { FastifyInstance } from 'fastify';
import type { Office } from '#domain/office.ts';
import { showFigure, showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { markColumns } from '#server/answers/mark-columns.ts';
import { targetText } from '#server/answers/target-text.ts';
import { readScorecard, readDepartmentScorecard } from '#server/answers/scorecards.ts';

export function scorecardRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.scorecard, {
    handle: ({ params }, view) => readScorecard(view, params),
    csv: {
      name: ({ region, period }) => `${period.label}${region.name}主要指标完成情况`,
      table: ({ rows }, office) => tableOf(columnsOf(office), rows),
    },
  });
  endpoint(app, releasesApi.departmentScorecard, {
    handle: ({ params }, view) => readDepartmentScorecard(view, params),
    csv: {
      name: ({ department, period }) => `${period.label}${department.shortName}主要指标完成情况`,
      table: ({ rows }, office) => tableOf(columnsOf(office), rows),
    },
  });
}

const columnsOf = ({ dutyWord }: Pick<Office, 'dutyWord'>): readonly Column<ScorecardRow>[] => [
  ['序号', ({ no }) => no],
  ['指标名称', ({ indicator }) => indicator.name],
  ['单位', ({ indicator }) => indicator.unit],
  [dutyWord, ({ department }) => department?.name ?? null],
  ['时期', ({ period }) => period.label],
  ['目标', ({ target }) => targetText(target)],
  [
    '实际完成',
    ({ actual, decimals, missingReason }) => showFigure(actual, decimals, missingReason),
  ],
  ['与目标的差距', ({ gap, gapDecimals }) => showValue(gap, gapDecimals)],
  ['状态', ({ status }) => STATUS_NAMES[status].zh],
  ['排位', ({ rank }) => rank],
  ['参加排位地区数', ({ group }) => group?.size ?? null],
  ['印刷差距', ({ printed }) => printed?.gap ?? null],
  ['印刷排位', ({ printed }) => printed?.rank ?? null],
  ['已报地区数', ({ group }) => group?.reported ?? null],
  ['应报地区数', ({ group }) => group?.expected ?? null],
  ...markColumns((row: ScorecardRow) => row),
  ['组内通常差距', ({ typicalGap }) => typicalGap],
  ['差距倍数', ({ gapRatio }) => gapRatio],
];
