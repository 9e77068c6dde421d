import type { Language } from '../language.ts';
import { plain, short, type Clause } from './clause.ts';
import type { Called } from './in-words.ts';

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

interface Words {
  /** What the pages are called. */
  site: string;
  cityAllMet: (office: Called, total: number) => Clause;
  city: (
    office: Called,
    tally: { unmet: number; monitorable: number; isLast: boolean },
  ) => Clause[];
  partsAllMet: (office: Called) => Clause;
  worst: (office: Called, worst: Worst) => Clause[];
  /** The day in words. */
  published: (day: string) => string;
}

export const HEADLINE_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    site: '通报',
    cityAllMet: (office, total) => [plain(`${office.whole} ${total} 个可监测指标全部达到目标。`)],
    city: (office, { unmet, monitorable: total, isLast }) => [
      [plain(`${office.whole} ${total} 个可监测指标中 `)],
      [short(`${unmet} 个未达标`), plain(isLast ? '。' : '；')],
    ],
    partsAllMet: (office) => [plain(`各${office.parts}全部达到目标。`)],
    worst: (office, worst) => [
      [plain(`${worst.isOfCounties ? `${office.parts}中` : ''}${namedZh(worst)}占比最高，`)],
      worst.monitorable === null
        ? [plain(worst.count > 1 ? '各有 ' : '有 '), short(`${worst.share} 未达标`), plain('。')]
        : [
            plain(`${worst.count > 1 ? '各 ' : ''}${worst.monitorable} 个中 `),
            short(`${worst.unmet} 个未达标`),
            plain('。'),
          ],
    ],
    published: (day) => `${day}发布`,
  },
  en: {
    site: 'Tongbao',
    cityAllMet: (office, total) => [plain(`The ${office.whole} meets all its ${total} targets. `)],
    city: (office, { unmet, monitorable: total, isLast }) => [
      [
        plain(`The ${office.whole} misses `),
        short(`${unmet} of ${total} targets`),
        plain(isLast ? '.' : '; '),
      ],
    ],
    partsAllMet: (office) => [plain(`All ${office.parts} meet all their targets.`)],
    worst: (office, worst) => [
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
    published: (day) => `published ${day}`,
  },
};
