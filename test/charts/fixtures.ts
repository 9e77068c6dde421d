import type { Trend, TrendPoint } from '#server/schemas/trends.ts';

/** January to a month of a year. */
export const toMonth = (end: string): TrendPoint['period'] => {
  const [year = '', month = ''] = end.split('-');
  return { start: `${year}-01`, end, label: `${year}年1-${Number(month)}月` };
};

export function point(
  end: string,
  value: number | null,
  given: Partial<TrendPoint> = {},
): TrendPoint {
  return {
    period: toMonth(end),
    value,
    decimals: 1,
    missingReason: value === null ? 'no-figure' : null,
    target: null,
    status: 'no-target',
    rank: null,
    ...given,
  };
}

export function trend(
  id: string,
  points: TrendPoint[],
  kind: Trend['region']['kind'] = 'county',
): Trend {
  return {
    indicator: { id: 'x', name: '某指标', proseName: '某指标', nameEn: null, unit: '%' },
    measure: 'rate',
    department: { id: 'd', name: '某局', shortName: '某局', nameEn: null, shortNameEn: null },
    region: { id, name: id, shortName: id, nameEn: null, shortNameEn: null, kind },
    points,
  };
}
