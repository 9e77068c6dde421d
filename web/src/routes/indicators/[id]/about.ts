import type { IndicatorDetail } from '#server/schemas/dictionary.ts';

export const MEASURE_WORDS = {
  rate: '增速',
  count: '个数',
  index: '指数',
  level: '水平值',
} as const satisfies Record<IndicatorDetail['measure'], string>;

export const DIRECTION_WORDS = {
  higher: '高者为好',
  lower: '低者为好',
  neither: '不论高低',
} as const satisfies Record<IndicatorDetail['direction'], string>;

interface Months {
  start: string;
  end: string;
}

/**
 * Why an indicator runs to another month than its release; empty where it does not.
 * @example explainPeriod(fiveMonths, sixMonths) // '，比通报时期早止 1 个月：这项数出得晚'
 */
export function explainPeriod(period: Months, releasePeriod: Months): string {
  const lag = monthOf(period.end) - monthOf(releasePeriod.end);
  // From another month on it is another kind of period, not a late or an early one.
  if (lag === 0 || period.start !== releasePeriod.start) return '';
  return lag < 0
    ? `，比通报时期少 ${-lag} 个月：这项数出得晚`
    : `，比通报时期多 ${lag} 个月：这项数出得早`;
}

function monthOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}
