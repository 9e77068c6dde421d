import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sayProseName } from '#domain/said-names.ts';
import { showFigure } from '#domain/show.ts';
import { buildTrends, type TrendPoint as Point } from '#domain/trend.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  requireDepartment,
  requireIndicator,
  requireRegion,
  requireRelease,
} from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import { Trends, type Trend, type TrendPoint } from '#server/schemas/trends.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { periodIn, requireHolding } from '#server/answers/board.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from '#server/answers/refs.ts';
import { readTrendPeriods, type Wanted } from '#server/answers/trend-periods.ts';
import { STATUS_NAMES, targetText } from '#server/answers/words.ts';

/** From a month to the same one of the year before. */
const USUAL_MONTHS = 13;

const TrendQuery = {
  region: Type.Optional(Type.String()),
  indicator: Type.Optional(Type.String()),
  department: Type.Optional(Type.String()),
  months: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 120,
      description: `How far back, with the figure's own month: ${USUAL_MONTHS} unless told otherwise.`,
    }),
  ),
};
type Query = Partial<Record<'region' | 'indicator' | 'department', string>> & { months?: number };
interface Line {
  trend: Trend;
  point: TrendPoint;
}

export function trendRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/trends',
    tag: 'releases',
    summary: 'How the figures of a release came about: their cumulations month by month',
    params: { release: Type.String() },
    query: TrendQuery,
    reply: Trends,
    handle: ({ params, query }, view) => readTrends(view, params.release, query),
    csv: {
      name: ({ period }) => `${period.label}主要指标走势`,
      table: ({ trends }) =>
        tableOf<Line>(
          [
            ['责任部门', ({ trend }) => trend.department.name],
            ['指标名称', ({ trend }) => trend.indicator.name],
            ['单位', ({ trend }) => trend.indicator.unit],
            ['地区', ({ trend }) => trend.region.name],
            ['时期', ({ point }) => point.period.label],
            [
              '实际完成',
              ({ point }) => showFigure(point.value, point.decimals, point.missingReason),
            ],
            ['目标', ({ point }) => targetText(point.target)],
            ['状态', ({ point }) => STATUS_NAMES[point.status]],
            ['排位', ({ point }) => point.rank],
          ],
          trends.flatMap((trend) => trend.points.map((point) => ({ trend, point }))),
        ),
    },
  });
}

async function readTrends(view: DataView, releaseId: string, query: Query) {
  const { dictionary } = view;
  const release = requireRelease(view, releaseId);
  const region = query.region === undefined ? null : requireRegion(dictionary, query.region);
  const wanted = await findWanted(view, release, query);
  const periods = await readTrendPeriods(view, wanted, {
    regionKey: region?.key ?? null,
    months: query.months ?? USUAL_MONTHS,
  });
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    trends: wanted.flatMap(({ indicator }) => {
      const department = dictionary.departments.find(({ id }) => id === indicator.departmentId);
      if (!department) return [];
      const about = {
        indicator: toIndicatorRef(indicator),
        measure: indicator.measure,
        department: toDepartmentRef(department),
      };
      const lines = buildTrends(indicator, periods.get(indicator.key) ?? [], dictionary);
      // A place among regions that were not read is none.
      return lines.flatMap(({ points, regionId }) => {
        const place = dictionary.regions.find(({ id }) => id === regionId);
        const shown = points.map((point) => toTrendPoint(point, region === null));
        return place ? [{ ...about, region: toRegionRef(place), points: shown }] : [];
      });
    }),
  };
}

function toTrendPoint({ period, actual, rank, ...rest }: Point, isRanked: boolean): TrendPoint {
  return { period: toPeriodRef(period), value: actual, rank: isRanked ? rank : null, ...rest };
}

/** @throws not-in-release */
async function findWanted(view: DataView, release: StoredRelease, query: Query): Promise<Wanted[]> {
  const { dictionary } = view;
  const indicator =
    query.indicator === undefined ? null : requireIndicator(dictionary, query.indicator);
  const department =
    query.department === undefined ? null : requireDepartment(dictionary, query.department);
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  requireHolding(release, held, view, 'scorecards');
  const wanted = dictionary.indicators
    .filter(({ departmentId }) => departmentId !== null)
    .filter(({ departmentId }) => !department || departmentId === department.id)
    .filter(({ id }) => !indicator || id === indicator.id)
    .flatMap((one) => {
      const last = periodIn(release, one, held);
      return last ? [{ indicator: one, last }] : [];
    });
  if (indicator && wanted.length === 0) {
    throw new Problem('not-in-release', {
      zh: `${release.id} 这期通报没有${indicator.proseName}的目标完成情况，画不出走势。`,
      en: `The release ${release.id} does not hold ${sayProseName(indicator).en} against a target, so there is no trend to draw.`,
    });
  }
  return wanted;
}
