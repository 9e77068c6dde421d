import type { Said } from '../said.ts';

/** What about a time in print is a reading of ours. */
export const FROM_SIGNING: Said = {
  zh: '从成文之日起算，文件没有写明第一次是哪一年。',
  en: 'Counted from the day of signing; the document does not say when the first one is due.',
};
export const PROVISIONAL: Said = {
  zh: '原文说的是预计或力争，按所写的时间计。',
  en: 'The words say it is expected or striven for; the time that they name is taken.',
};
export const YEAR_GUESSED: Said = {
  zh: '原文没有写年份，按年度或成文之年计。',
  en: 'No year in print; that of the row, or of signing, is taken.',
};
