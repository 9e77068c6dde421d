import type { Tally } from '#server/schemas/scalars.ts';
import { formatPct } from './number.ts';

/** How many targets are missed, before, in and after the part that a page sets off. */
export interface TallyWords {
  before: string;
  unmet: string;
  after: string;
}

/**
 * The opening sentence of a scorecard, as the bulletin has it.
 * @example tallyWords('昌江区', { monitorable: 17, unmet: 14, unmetSharePct: 82.4 })
 * // 昌江区 17 个可监测指标中 | 14 个未达到目标 | ，占比 82.4%
 */
export function tallyWords(name: string, { monitorable, unmet, unmetSharePct }: Tally): TallyWords {
  if (monitorable === 0) return { before: `${name}没有可监测的指标`, unmet: '', after: '' };
  const before = `${name} ${monitorable} 个可监测指标`;
  if (unmet === 0) return { before: `${before}全部达到目标`, unmet: '', after: '' };
  const after = unmetSharePct === null ? '' : `，占比 ${formatPct(unmetSharePct)}`;
  return { before: `${before}中 `, unmet: `${unmet} 个未达到目标`, after };
}
