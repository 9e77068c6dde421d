import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '字典的历次改动 · 通报',
    title: '历次改动',
    about: '字典的历次改动；可以整体撤销。',
    none: '还没有改动过',
    noneHow: '在字典的各张表里改，保存后列在这里。',
    list: '字典的历次改动，最新的在前',
  },
  en: {
    documentTitle: 'Versions of the dictionary · Tongbao',
    title: 'Versions',
    about:
      'Every change of the dictionary is a load: who made it, when and why. It can be undone as a whole.',
    none: 'Nothing was changed yet',
    noneHow: 'Change the tables of the dictionary: what you save is listed here.',
    list: 'Changes of the dictionary, newest first',
  },
});
