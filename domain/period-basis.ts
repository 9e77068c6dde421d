import type { Period } from './period.ts';

/** `cumulative` from January on, `month` single months, `mixed` both, or other runs of months. */
export const PERIOD_BASES = ['cumulative', 'month', 'mixed'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/**
 * What the periods of an indicator are. January alone says nothing: it is both.
 * @example basisOf([{ start: '2019-01', end: '2019-01' }, { start: '2019-01', end: '2019-06' }])
 *   // 'cumulative'
 */
export function basisOf(periods: readonly Period[]): PeriodBasis | null {
  if (periods.length === 0) return null;
  const isSingle = ({ start, end }: Period) => start === end;
  const isFromJanuary = ({ start, end }: Period) =>
    start.endsWith('-01') && start.slice(0, 4) === end.slice(0, 4);
  if (periods.every(isSingle)) return 'month';
  return periods.every(isFromJanuary) ? 'cumulative' : 'mixed';
}
