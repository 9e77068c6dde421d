import type { Tally } from '../standing.ts';
import type { Formula, Term } from './types.ts';

/** @example explainShare({ unmet: 14, monitorable: 17, unmetSharePct: 82.4 }) // 14 ÷ 17 = 82.4 % */
export function explainShare({ unmet, monitorable, unmetSharePct }: Tally): Formula {
  const terms: Term[] = [
    { role: 'unmet', value: unmet, decimals: 0 },
    { role: 'monitorable', value: monitorable, decimals: 0 },
  ];
  const isNone = unmetSharePct === null;
  return {
    code: 'share',
    since: null,
    terms: isNone ? [] : terms,
    result: isNone ? null : { value: unmetSharePct, decimals: 1 },
    withheld: isNone ? 'none-monitorable' : null,
  };
}
