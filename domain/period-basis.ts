import type { Period } from './period.ts';
import type { Said } from './said.ts';

/** `cumulative` from January on, `month` single months, `mixed` both, or other runs of months. */
export const PERIOD_BASES = ['cumulative', 'month', 'mixed'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

export const PERIOD_BASIS_NAMES: Readonly<Record<PeriodBasis, Said>> = {
  cumulative: { zh: '1月起累计', en: 'cumulative from January' },
  month: { zh: '单月', en: 'single months' },
  mixed: { zh: '累计与单月都有', en: 'cumulative and single months' },
};

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
