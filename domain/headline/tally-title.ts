import { formatFigure } from '../figure-text.ts';
import type { Language } from '../language.ts';
import type { TallyMove } from '../movement/tally-move.ts';
import type { Tally } from '../standing.ts';
import { plain, short, type Clause } from './clause.ts';

interface Words {
  none: (name: string) => string;
  allMet: (name: string, monitorable: number) => string;
  before: (name: string, monitorable: number) => string;
  unmet: (count: number, monitorable: number) => string;
  share: (share: string) => string;
  beforeShare: string;
  comma: string;
  change: (by: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    none: (name) => `${name}没有可监测的指标`,
    allMet: (name, monitorable) => `${name} ${monitorable} 个可监测指标全部达到目标`,
    before: (name, monitorable) => `${name} ${monitorable} 个可监测指标 `,
    unmet: (count) => `${count} 个未达标`,
    share: (share) => `占 ${share}`,
    beforeShare: '，',
    comma: '，',
    change: (by) => (by === 0 ? '与上期持平' : `较上期${by > 0 ? '多' : '少'} ${Math.abs(by)} 个`),
  },
  en: {
    none: (name) => `${name} has no indicator that can be monitored`,
    allMet: (name, monitorable) => `${name} meets all ${monitorable} targets`,
    before: (name) => `${name} `,
    unmet: (count, monitorable) => `misses ${count} of ${monitorable} targets`,
    share: (share) => `(${share})`,
    beforeShare: ' ',
    comma: ', ',
    change: (by) =>
      by === 0
        ? 'as in the last release'
        : `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} than in the last release`,
  },
};

interface Told {
  /** Who is counted: 昌江区. */
  name: string;
  tally: Tally;
  /** Counts the same indicators in the release before; null: there is none. */
  since: Pick<TallyMove, 'unmet' | 'unmetBefore'> | null;
}

/**
 * The title of a scorecard: how many targets are missed.
 * @example writeTallyTitle({ name: '昌江区', tally: { monitorable: 17, unmet: 14, unmetSharePct: 82.4 }, since: null }, 'zh')
 * // 昌江区 17 个可监测指标 | 14 个未达标， | 占 82.4%
 */
export function writeTallyTitle({ name, tally, since }: Told, language: Language): Clause[] {
  const { monitorable, unmet, unmetSharePct } = tally;
  const words = WORDS[language];
  if (monitorable === 0) return [[plain(words.none(name))]];
  const before = since?.unmetBefore ?? null;
  const change =
    since === null || before === null
      ? []
      : [{ stop: words.comma, text: words.change(since.unmet - before) }];
  if (unmet === 0) return followed([[plain(words.allMet(name, monitorable))]], change);
  const counted = [
    [plain(words.before(name, monitorable))],
    [short(words.unmet(unmet, monitorable))],
  ];
  const share = `${formatFigure(unmetSharePct ?? 0, 1)}%`;
  return followed(counted, [{ stop: words.beforeShare, text: words.share(share) }, ...change]);
}

/** A stop stands with what is before it. */
function followed(head: readonly Clause[], tail: readonly { stop: string; text: string }[]) {
  const clauses = [...head, ...tail.map(({ text }) => [plain(text)])];
  const stops = [...head.slice(1).map(() => ''), ...tail.map(({ stop }) => stop), ''];
  return clauses.map((clause, index) => {
    const stop = stops[index] ?? '';
    return stop === '' ? clause : [...clause, plain(stop)];
  });
}
