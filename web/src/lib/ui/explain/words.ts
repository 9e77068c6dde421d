import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: { how: '看算法和来源', spokenHow: '，看算法和来源' },
  en: { how: 'How it is worked out', spokenHow: ', how it is worked out' },
});
