import type { EntryTableRef } from '#server/schemas/entry.ts';
import { inLanguage } from '#lib/language/language.ts';

/** Where the words of a table come from. */
export const SOURCE_WORDS = inLanguage<Readonly<Record<EntryTableRef['from'], string>>>({
  zh: { draft: '草稿里有', published: '现在公布的，还没有改', template: '还没有填' },
  en: {
    draft: 'in the draft',
    published: 'as published, not changed yet',
    template: 'not entered yet',
  },
});

export const words = inLanguage({
  zh: {
    documentTitle: (period: string) => `手工录入，${period} · 通报`,
    title: '手工录入',
    load: '从文件装入',
    preview: '看影响',
    list: '可以手工录入的表',
    heads: { table: '表', filled: '已填', from: '内容', title: '标题' },
    whole: '填满',
  },
  en: {
    documentTitle: (period) => `Enter by hand, ${period} · Tongbao`,
    title: 'Enter by hand',
    load: 'Load files',
    preview: 'Preview consequences',
    list: 'Tables to enter by hand',
    heads: { table: 'Table', filled: 'Entered', from: 'What it holds', title: 'Title' },
    whole: 'all',
  },
});
