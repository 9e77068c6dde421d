import { MOVED_NAMES, NO_RESULT_NAMES, TERM_ROLE_NAMES } from '#domain/explain/names.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

interface Words {
  /** The 1 of a rank. */
  itself: string;
  place: (rank: number) => string;
  places: string;
  twoSteps: (alone: number, own: string, others: string) => string;
}

export const FORMULA_WORDS = inLanguage<Words>({
  zh: {
    itself: '自己这一位',
    place: (rank) => `第 ${rank} 位`,
    places: '位',
    twoSteps: (alone, own, others) =>
      `分两步看：其他地区都不动，只有自身变动，到第 ${alone} 位（${own}）；其他地区再变动，${others}。`,
  },
  en: {
    itself: 'the region itself',
    place: (rank) => `rank ${rank}`,
    places: 'places',
    twoSteps: (alone, own, others) =>
      `In two steps: by its own change alone, the others as they were, it comes to rank ${alone} (${own}); then the others change: ${others}.`,
  },
});

export const TERM_ROLE_WORDS = namesOf(TERM_ROLE_NAMES);
export const NO_RESULT_WORDS = namesOf(NO_RESULT_NAMES);
export const MOVED_WORDS = namesOf(MOVED_NAMES);
