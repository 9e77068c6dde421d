import type { Tally } from '#server/schemas/scalars.ts';
import { inLanguage } from '#lib/language/language.ts';
import { formatPct } from './number.ts';

const words = inLanguage({
  zh: {
    none: (name: string) => `${name}没有可监测的指标`,
    allMet: (name: string, monitorable: number) =>
      `${name} ${monitorable} 个可监测指标全部达到目标`,
    before: (name: string, monitorable: number) => `${name} ${monitorable} 个可监测指标中 `,
    unmet: (count: number) => `${count} 个未达到目标`,
    share: (share: string) => `，占比 ${share}`,
  },
  en: {
    none: (name) => `${name} has no indicator that can be monitored`,
    allMet: (name, monitorable) => `${name} meets all ${monitorable} targets`,
    before: (name, monitorable) => `Of the ${monitorable} targets of ${name} `,
    unmet: (count) => (count === 1 ? '1 is unmet' : `${count} are unmet`),
    share: (share) => `, ${share}`,
  },
});

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
  if (monitorable === 0) return { before: words.none(name), unmet: '', after: '' };
  if (unmet === 0) return { before: words.allMet(name, monitorable), unmet: '', after: '' };
  const after = unmetSharePct === null ? '' : words.share(formatPct(unmetSharePct));
  return { before: words.before(name, monitorable), unmet: words.unmet(unmet), after };
}
