import { inLanguage } from '#lib/language/language.ts';

/** Of more than are named the others are counted. */
export interface Named {
  names: readonly string[];
  count: number;
}

/** @example listed({ names: ['甲县', '乙县'], count: 5 }) // '甲县、乙县等 5 地' */
export const listed = inLanguage({
  zh: ({ names, count }: Named) =>
    `${names.join('、')}${count > names.length ? `等 ${count} 地` : ''}`,
  en: ({ names, count }) =>
    `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
});
