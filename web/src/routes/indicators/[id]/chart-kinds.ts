import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { IndicatorMetadata } from '#server/schemas/indicator.ts';
import type { IndicatorChart } from '#lib/url/indicator.ts';

/** Charts over time, of which the page shows one. */
const RUNS = ['trend', 'ranks', 'panels'] as const satisfies readonly IndicatorChart[];
export type Run = (typeof RUNS)[number];

/** What there is to look at of an indicator; one that nobody answers for has its figures only. */
export function chartsOf({
  group,
  department,
}: Pick<IndicatorDetail, 'group' | 'department'>): readonly IndicatorChart[] {
  if (!department) return ['ranking'];
  return group ? ['ranking', ...RUNS, 'map'] : ['ranking', 'trend'];
}

/** The chart an address asks for, where the indicator has it; else the first. */
export function shownChart(
  indicator: Pick<IndicatorDetail, 'group' | 'department'>,
  asked: IndicatorChart,
): IndicatorChart {
  return chartsOf(indicator).find((chart) => chart === asked) ?? 'ranking';
}

/** Which run stands beside the ranking: the one asked for, else the trend; null: there is none. */
export function shownRun(
  indicator: Pick<IndicatorDetail, 'group' | 'department'>,
  asked: IndicatorChart,
): Run | null {
  const runs = runsOf(indicator);
  return runs.find((run) => run === asked) ?? runs[0] ?? null;
}

export const runsOf = (indicator: Pick<IndicatorDetail, 'group' | 'department'>): Run[] =>
  RUNS.filter((run) => chartsOf(indicator).includes(run));

/** Whether there is more than one period of figures: one makes no line. */
export const hasRun = ({
  firstPeriod,
  lastPeriod,
}: Pick<IndicatorMetadata, 'firstPeriod' | 'lastPeriod'>): boolean =>
  firstPeriod !== null && firstPeriod.end !== lastPeriod?.end;
