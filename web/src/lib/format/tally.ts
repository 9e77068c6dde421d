import type { TallyMove } from '#server/schemas/movement.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import { inLanguage } from '#lib/language/language.ts';
import { formatPct } from './number.ts';

const words = inLanguage({
  zh: {
    none: (name: string) => `${name}没有可监测的指标`,
    allMet: (name: string, monitorable: number) =>
      `${name} ${monitorable} 个可监测指标全部达到目标`,
    before: (name: string, monitorable: number) => `${name} ${monitorable} 个可监测指标 `,
    unmet: (count: number, _: number) => `${count} 个未达标`,
    beforeShare: '，',
    share: (share: string) => `占 ${share}`,
    comma: '，',
    change: (by: number) =>
      by === 0 ? '与上期持平' : `较上期${by > 0 ? '多' : '少'} ${Math.abs(by)} 个`,
  },
  en: {
    none: (name) => `${name} has no indicator that can be monitored`,
    allMet: (name, monitorable) => `${name} meets all ${monitorable} targets`,
    before: (name) => `${name} `,
    unmet: (count, monitorable) => `misses ${count} of ${monitorable} targets`,
    beforeShare: ' ',
    share: (share) => `(${share})`,
    comma: ', ',
    change: (by) =>
      by === 0
        ? 'as in the last release'
        : `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} than in the last release`,
  },
});

/** How many targets are missed: clauses that stay together, of which a page sets one off. */
export interface TallyWords {
  before: string;
  unmet: string;
  /** What follows what is set off, with the stop before each. */
  after: { stop: string; text: string }[];
}

/**
 * The title of a scorecard. `since` counts the same indicators in the release before.
 * @example tallyWords('昌江区', { monitorable: 17, unmet: 14, unmetSharePct: 82.4 }, null)
 * // 昌江区 17 个可监测指标 | 14 个未达标 | ，占 82.4%
 */
export function tallyWords(
  name: string,
  { monitorable, unmet, unmetSharePct }: Tally,
  since: Pick<TallyMove, 'unmet' | 'unmetBefore'> | null,
): TallyWords {
  const change =
    since && since.unmetBefore !== null
      ? [{ stop: words.comma, text: words.change(since.unmet - since.unmetBefore) }]
      : [];
  if (monitorable === 0) return { before: words.none(name), unmet: '', after: [] };
  if (unmet === 0) return { before: words.allMet(name, monitorable), unmet: '', after: change };
  const share =
    unmetSharePct === null
      ? []
      : [{ stop: words.beforeShare, text: words.share(formatPct(unmetSharePct)) }];
  return {
    before: words.before(name, monitorable),
    unmet: words.unmet(unmet, monitorable),
    after: [...share, ...change],
  };
}
