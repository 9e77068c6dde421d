import { inLanguage } from '#lib/language/language.ts';
import type { Formula } from '#server/schemas/explain.ts';
import { WITHHELD_WORDS } from '../movement/words.ts';

type Reason = NonNullable<Formula['withheld']>;
type Move = Exclude<
  Formula['code'],
  'gap' | 'gap-met' | 'at-least' | 'at-most' | 'between' | 'rank' | 'share'
>;

interface Words {
  roles: Record<Formula['terms'][number]['role'], string>;
  /** The 1 of a rank. */
  itself: string;
  place: (rank: number) => string;
  places: string;
  twoSteps: (alone: number, own: string, others: string) => string;
  /** Reasons that are none of movement's. */
  noResult: Record<Exclude<Reason, keyof typeof WITHHELD_WORDS>, string>;
  moves: Record<Move, string>;
}

export const FORMULA_WORDS = inLanguage<Words>({
  zh: {
    roles: {
      actual: '实际完成',
      target: '目标',
      floor: '目标下端',
      ceiling: '目标上端',
      better: '排在前面的地区',
      unmet: '未达标',
      monitorable: '可监测',
      now: '本期',
      then: '当时',
      'rank-then': '当时排位',
      'rank-alone': '只有自身变动时',
      'rank-now': '本期排位',
      own: '自身',
      others: '他地',
    },
    itself: '自己这一位',
    place: (rank) => `第 ${rank} 位`,
    places: '位',
    twoSteps: (alone, own, others) =>
      `分两步看：其他地区都不动，只有自身变动，到第 ${alone} 位（${own}）；其他地区再变动，${others}。`,
    noResult: {
      'unread-target': '目标的文字定不出一个数',
      'none-monitorable': '没有既有目标又有实绩的指标',
    },
    moves: { 'change-actual': '实际完成', 'change-gap': '与目标的差距', 'rank-moved': '排位' },
  },
  en: {
    roles: {
      actual: 'actual',
      target: 'target',
      floor: 'lower end',
      ceiling: 'upper end',
      better: 'regions ahead',
      unmet: 'unmet',
      monitorable: 'monitorable',
      now: 'now',
      then: 'then',
      'rank-then': 'rank then',
      'rank-alone': 'by its own change alone',
      'rank-now': 'rank now',
      own: 'own change',
      others: 'others',
    },
    itself: 'the region itself',
    place: (rank) => `rank ${rank}`,
    places: 'places',
    twoSteps: (alone, own, others) =>
      `In two steps: by its own change alone, the others as they were, it comes to rank ${alone} (${own}); then the others change: ${others}.`,
    noResult: {
      'unread-target': 'the words of the target set no number',
      'none-monitorable': 'no indicator has both a target and a figure',
    },
    moves: { 'change-actual': 'Actual', 'change-gap': 'Gap to target', 'rank-moved': 'Rank' },
  },
});

/** Why a formula has no result. */
export const reasonWords = (reason: Reason): string =>
  reason === 'unread-target' || reason === 'none-monitorable'
    ? FORMULA_WORDS.noResult[reason]
    : WITHHELD_WORDS[reason];
