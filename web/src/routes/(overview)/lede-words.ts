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

/** What is compared among the counties. */
export interface Extremes {
  most: readonly string[];
  fewest: readonly string[];
  /** Counts where all have the same number of indicators; else shares. */
  isCounted: boolean;
  /** How many each has, where they are counted. */
  monitorable: number;
  worst: string;
  /** Null: none is left there. */
  best: string | null;
}

const eachZh = (names: readonly string[]) => (names.length > 1 ? '各 ' : ' ');

const listed = (names: readonly string[]) =>
  names.length > 2
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
    : names.join(' and ');

const verb = (names: readonly string[]) => (names.length > 1 ? 'have' : 'has');

export const LEDE_WORDS = inLanguage({
  zh: {
    cityAllMet: (total: number): Clause => [
      plain(`${office.whole} ${total} 个可监测指标全部达到目标。`),
    ],
    city: (unmet: number, total: number): Clause[] => [
      [plain(`${office.whole} ${total} 个可监测指标中 `)],
      [short(`${unmet} 个未达目标`), plain('。')],
    ],
    countiesAllMet: [plain(`各${office.parts}全部达到目标。`)],
    value: (unmet: number) => `${unmet} 个`,
    alike: ({ most, worst }: Extremes): Clause[] => [
      [plain(`${most.join('、')}未达目标的${eachZh(most)}`), short(worst), plain('。')],
    ],
    extremes: ({ most, fewest, isCounted, monitorable, worst, best }: Extremes): Clause[] => [
      [plain(`${most.join('、')}${isCounted ? '最多' : '占比最高'}，`)],
      [
        plain(((isCounted ? `${monitorable} 个里` : '') + eachZh(most)).trimStart()),
        short(worst),
        plain('；'),
      ],
      ...(best === null
        ? [[plain(`${fewest.join('、')}全部达标。`)]]
        : [
            [plain(`${fewest.join('、')}${isCounted ? '最少' : '占比最低'}，`)],
            [plain(eachZh(fewest).trimStart()), short(best), plain('。')],
          ]),
    ],
  },
  en: {
    cityAllMet: (total: number): Clause => [
      plain(`The ${office.whole} meets all its ${total} targets. `),
    ],
    city: (unmet: number, total: number): Clause[] => [
      [plain(`The ${office.whole} misses `), short(`${unmet} of ${total} targets`), plain('. ')],
    ],
    countiesAllMet: [plain(`All ${office.parts} meet all their targets.`)],
    value: (unmet: number) => String(unmet),
    alike: ({ most, isCounted, monitorable, worst }: Extremes): Clause[] => [
      [plain(`${listed(most)} each miss `), short(worst)],
      [plain(isCounted ? ` of ${monitorable}.` : ' of theirs.')],
    ],
    extremes: ({ most, fewest, isCounted, monitorable, worst, best }: Extremes): Clause[] => [
      [plain(`${listed(most)} ${verb(most)} ${isCounted ? 'the most' : 'the largest share'}, `)],
      [
        short(worst),
        plain(`${isCounted ? ` of ${monitorable}` : ''}${most.length > 1 ? ' each' : ''}; `),
      ],
      ...(best === null
        ? [[plain(`${listed(fewest)} ${verb(fewest)} met all.`)]]
        : [
            [plain(`${listed(fewest)} ${isCounted ? 'the fewest' : 'the smallest share'}, `)],
            [short(best), plain(fewest.length > 1 ? ' each.' : '.')],
          ]),
    ],
  },
});
