import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { IndicatorChart } from '#lib/url/indicator.ts';

/** What there is to look at of an indicator; one that nobody answers for has its figures only. */
export function chartsOf({ group, department }: Pick<IndicatorDetail, 'group' | 'department'>) {
  if (!department) return ['ranking'] as const satisfies readonly IndicatorChart[];
  return group
    ? (['ranking', 'trend', 'ranks', 'panels', 'map', 'needs'] as const)
    : (['ranking', 'trend', 'needs'] as const);
}

/** The view an address asks for, where the indicator has it; else the first. */
export function shownChart(
  indicator: Pick<IndicatorDetail, 'group' | 'department'>,
  asked: IndicatorChart,
): IndicatorChart {
  return chartsOf(indicator).find((chart) => chart === asked) ?? 'ranking';
}
