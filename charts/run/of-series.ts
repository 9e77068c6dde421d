import type { Series } from '#server/schemas/figures.ts';
import type { Trend } from '#server/schemas/trends.ts';
import type { RunState } from './lines.ts';

/** All values of one region as a run of which nothing is judged or ranked. */
export function runOfSeries({ indicator, region, points }: Series): RunState {
  const line: Trend = {
    indicator,
    measure: 'rate',
    department: null,
    region: { ...region, shortName: region.name, shortNameEn: region.nameEn, kind: 'county' },
    points: points.map(({ period, value, decimals, missingReason }) => ({
      ...{ period, value, decimals, missingReason },
      ...{ target: null, status: 'no-target', rank: null },
    })),
  };
  return { run: 'trend', trends: [line], chosen: region.id, from: null, to: null };
}
