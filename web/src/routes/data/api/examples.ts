import type { IndicatorDetail, RegionDetail } from '#server/schemas/dictionary.ts';
import type { ReleaseSummary } from '#lib/api/releases.ts';
import type { Examples } from './guide.ts';

interface Known {
  indicators: readonly Pick<IndicatorDetail, 'id' | 'department' | 'group'>[];
  regions: readonly Pick<RegionDetail, 'id' | 'kind'>[];
  releases: readonly Pick<ReleaseSummary, 'id' | 'holds'>[];
}

/** What stands in the guide while nothing is loaded: to be read, not tried. */
const NOTHING: Examples = {
  release: '2025-06',
  indicators: ['INDICATOR', 'INDICATOR'],
  regions: ['REGION', 'REGION'],
  department: 'DEPARTMENT',
};

/** Ranked indicators, and regions in the city: what a program asks for first. */
export function examplesOf({ indicators, regions, releases }: Known): Examples {
  const ranked = indicators.filter(({ department, group }) => department && group);
  const [indicator, second = indicator] = ranked;
  const [region, other = region] = regions.filter(({ kind }) => kind !== 'city');
  const release = releases.find(({ holds }) => holds.includes('rankings')) ?? releases[0];
  if (!indicator || !second || !region || !other || !release) return NOTHING;
  return {
    release: release.id,
    indicators: [indicator.id, second.id],
    regions: [region.id, other.id],
    department: indicator.department?.id ?? NOTHING.department,
  };
}
