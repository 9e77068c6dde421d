import type { Since } from '#server/schemas/movement.ts';
import { inLanguage } from '#lib/language/language.ts';
import { formatSigned } from '#lib/format/number.ts';

type RankMove = Since['rank'];
type Reason = NonNullable<RankMove['withheld']>;

export type SinceKey = 'sincePrevious' | 'sinceYear';

interface Words {
  /** Against what a change is counted. */
  since: Record<SinceKey, string>;
  /** Why a movement is not given. */
  withheld: Record<Reason, string>;
  /** How a rank moved: 前移 2 位. */
  places: (gained: number) => string;
  /** A rank's move in its parts: what one did oneself, and what the others did. */
  parts: (own: number, others: number) => string;
}

const words = inLanguage<Words>({
  zh: {
    since: { sincePrevious: '较上期', sinceYear: '较上年同期' },
    withheld: {
      'no-release': '没有可比的一期',
      'not-held': '那一期没有这项指标',
      'same-period': '数据时期与那一期相同',
      'new-year': '跨年，累计重新开始',
      'basis-changed': '口径变了，不可比',
      'group-changed': '参加排位的地区变了',
      'not-reported': '对比地区未报齐',
      missing: '缺数',
      'no-target': '当时或现在没有目标',
      'not-ranked': '不参加排位',
    },
    places: (gained) =>
      gained === 0 ? '位次不变' : gained > 0 ? `前移 ${gained} 位` : `后移 ${-gained} 位`,
    parts: (own, others) => `（自身${movedZh(own)}，他地变动使之${movedZh(others)}）`,
  },
  en: {
    since: { sincePrevious: 'Since last release', sinceYear: 'Since last year' },
    withheld: {
      'no-release': 'no release to compare with',
      'not-held': 'that release has no such figure',
      'same-period': 'the figure runs over the same months as then',
      'new-year': 'a new year: cumulation began anew',
      'basis-changed': 'on another basis, not comparable',
      'group-changed': 'other regions are ranked now',
      'not-reported': 'not all of the group have reported',
      missing: 'a figure is missing',
      'no-target': 'no target then or now',
      'not-ranked': 'not ranked',
    },
    places: (gained) =>
      gained === 0
        ? 'same rank'
        : `${gained > 0 ? 'up' : 'down'} ${Math.abs(gained)} ${Math.abs(gained) === 1 ? 'place' : 'places'}`,
    parts: (own, others) => ` (own change ${signed(own)}, others’ ${signed(others)})`,
  },
});

const movedZh = (places: number) =>
  places === 0 ? '不动' : places > 0 ? `前移 ${places} 位` : `后移 ${-places} 位`;
const signed = (places: number) => (places === 0 ? '0' : formatSigned(places, 0));

export const WITHHELD_WORDS: Record<Reason, string> = words.withheld;
export const SINCE_WORDS: Words['since'] = words.since;
export const placesWords = words.places;

/**
 * How a rank moved and why: 前移 2 位（自身前移 1 位，他地变动使之前移 1 位）; the parts only where both moved it.
 */
export function rankMoveWords({ gained, own, others }: RankMove): string | null {
  if (gained === null) return null;
  const whole = words.places(gained);
  if (!own || !others) return whole;
  return whole + words.parts(own, others);
}

/** Whether anything at all can be said of a change since then. */
export const hasMoved = ({ gap, rank }: Since): boolean =>
  gap.change !== null || rank.gained !== null;
