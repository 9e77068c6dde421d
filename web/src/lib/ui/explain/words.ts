import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: { how: '算法与来源', spokenHow: '，算法与来源' },
  en: { how: 'How it is worked out', spokenHow: ', how it is worked out' },
});
