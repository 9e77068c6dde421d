import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (name: string) => `${name}历次改动 · 台账 · 通报`,
    title: (name: string) => `${name}：历次改动`,
    about: '本表的历次改动；可以整体撤销。',
    none: '还没有改动过',
    list: '历次改动，最新的在前',
  },
  en: {
    documentTitle: (name) => `Versions of ${name} · Ledger · Tongbao`,
    title: (name) => `${name}: versions`,
    about:
      'Every change of this table is a load: who made it, when and why. It can be undone as a whole.',
    none: 'Nothing was changed yet',
    list: 'Changes, newest first',
  },
});
