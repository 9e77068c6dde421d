import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { IndicatorChart } from '#lib/url/indicator.ts';

/** What there is to look at of an indicator; one that nobody answers for has its figures only. */
export function chartsOf(
  { group, department }: Pick<IndicatorDetail, 'group' | 'department'>,
  hasTargets: boolean,
): readonly IndicatorChart[] {
  if (!department) return ['ranking'];
  const charts = group
    ? (['ranking', 'trend', 'ranks', 'panels', 'map', 'needs'] as const)
    : (['ranking', 'trend', 'needs'] as const);
  // What the rest of the year takes is asked of a target.
  return charts.filter((chart) => chart !== 'needs' || hasTargets);
}

/** The view an address asks for, where the indicator has it; else the first. */
export function shownChart(
  indicator: Pick<IndicatorDetail, 'group' | 'department'>,
  asked: IndicatorChart,
  hasTargets: boolean,
): IndicatorChart {
  return chartsOf(indicator, hasTargets).find((chart) => chart === asked) ?? 'ranking';
}
