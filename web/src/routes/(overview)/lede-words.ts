import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

export interface Segment {
  text: string;
  /** A count of what falls short. */
  isUnmet: boolean;
}

/** A stretch of the sentence that should not be broken between two lines. */
export type Clause = Segment[];

const plain = (text: string): Segment => ({ text, isUnmet: false });

const short = (text: string): Segment => ({ text, isUnmet: true });

/** Those of the parts that miss the largest share. */
export interface Worst {
  /** At most three. */
  names: readonly string[];
  /** How many there are. */
  count: number;
  unmet: number;
  /** Null: they differ, and the share is said instead. */
  monitorable: number | null;
  share: string;
  /** A park misses as much or more: they are the worst of the counties alone. */
  isOfCounties: boolean;
}

const namedZh = ({ names, count }: Worst) =>
  count > names.length ? `${names.join('、')}等 ${count} 地` : names.join('、');

const namedEn = ({ names, count }: Worst) => {
  if (count > names.length) return `${names.join(', ')} and ${count - names.length} more`;
  return names.length > 2
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
    : names.join(' and ');
};

export const LEDE_WORDS = inLanguage({
  zh: {
    cityAllMet: (total: number): Clause => [
      plain(`${office.whole} ${total} 个可监测指标全部达到目标。`),
    ],
    city: (unmet: number, total: number, isLast: boolean): Clause[] => [
      [plain(`${office.whole} ${total} 个可监测指标中 `)],
      [short(`${unmet} 个未达标`), plain(isLast ? '。' : '；')],
    ],
    partsAllMet: [plain(`各${office.parts}全部达到目标。`)],
    worst: (worst: Worst): Clause[] => [
      [plain(`${worst.isOfCounties ? `${office.parts}中` : ''}${namedZh(worst)}占比最高，`)],
      worst.monitorable === null
        ? [plain(worst.count > 1 ? '各有 ' : '有 '), short(`${worst.share} 未达标`), plain('。')]
        : [
            plain(`${worst.count > 1 ? '各 ' : ''}${worst.monitorable} 个中 `),
            short(`${worst.unmet} 个未达标`),
            plain('。'),
          ],
    ],
  },
  en: {
    cityAllMet: (total: number): Clause => [
      plain(`The ${office.whole} meets all its ${total} targets. `),
    ],
    city: (unmet: number, total: number, isLast: boolean): Clause[] => [
      [
        plain(`The ${office.whole} misses `),
        short(`${unmet} of ${total} targets`),
        plain(isLast ? '.' : '; '),
      ],
    ],
    partsAllMet: [plain(`All ${office.parts} meet all their targets.`)],
    worst: (worst: Worst): Clause[] => [
      [
        plain(
          `${namedEn(worst)} ${worst.count > 1 ? 'miss' : 'misses'} the largest share${worst.isOfCounties ? ` among ${office.parts}` : ''}, `,
        ),
      ],
      [
        short(worst.monitorable === null ? worst.share : `${worst.unmet} of ${worst.monitorable}`),
        plain(worst.count > 1 ? ' each.' : '.'),
      ],
    ],
  },
});
