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
    desk: '工作台',
    noLines: '这一期没有您要填的行',
    noLinesCure: '您的账号只填报指定的行，这一期没有选到它们。请问统计局。',
    collect: '收数',
    load: '从文件导入',
    preview: '看影响',
    list: '可以手工录入的表',
    heads: { table: '表', filled: '已填', from: '内容', title: '标题' },
    whole: '填满',
  },
  en: {
    documentTitle: (period) => `Enter by hand, ${period} · Tongbao`,
    title: 'Enter by hand',
    desk: 'Desk',
    noLines: 'This release has no lines of yours',
    noLinesCure:
      'Your account enters some lines alone, and none of them are asked for here. Ask the statistics office.',
    collect: 'Collection',
    load: 'Load files',
    preview: 'Preview consequences',
    list: 'Tables to enter by hand',
    heads: { table: 'Table', filled: 'Entered', from: 'What it holds', title: 'Title' },
    whole: 'all',
  },
});
