import { scorecardIndicators } from '#domain/holdings.ts';
import { sayProseName } from '#domain/said-names.ts';
import { buildTrends, USUAL_MONTHS, type TrendPoint as Point } from '#domain/trend.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  requireDepartment,
  requireIndicator,
  requireRegion,
  requireRelease,
} from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';
import { heldBy } from '#server/view/held.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { periodIn, requireHolding, unansweredFirst } from './board.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { readTrendPeriods, type Wanted } from './trend-periods.ts';

type Query = Partial<Record<'region' | 'indicator' | 'department', string>> & { months?: number };

export async function readTrends(view: DataView, releaseId: string, query: Query) {
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
      const about = {
        indicator: toIndicatorRef(indicator),
        measure: indicator.measure,
        department: department ? toDepartmentRef(department) : null,
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
  const held = await heldBy(view, release.key);
  requireHolding(release, held, view, 'scorecards');
  const lines = scorecardIndicators(dictionary.indicators, dictionary);
  const wanted = unansweredFirst(lines)
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
