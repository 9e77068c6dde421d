import { inLanguage } from '#lib/language/language.ts';

/** What of files could not be read. */
export const fileWords = inLanguage({
  zh: {
    notRead: '没有读的',
    problem: (found: string) => `${found}。`,
  },
  en: {
    notRead: 'Not read',
    problem: (found) => `${found}.`,
  },
});
