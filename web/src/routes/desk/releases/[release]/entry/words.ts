import type { EntryTableRef } from '#server/schemas/entry.ts';
import { inLanguage } from '#lib/language/language.ts';

/** Where the words of a table come from. */
export const SOURCE_WORDS = inLanguage<Readonly<Record<EntryTableRef['from'], string>>>({
  zh: { draft: '草稿已有', published: '已公布，未改动', template: '未填' },
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
    noLines: '本期没有需您填报的行',
    noLinesCure: '本账号只填报指定的行，本期未选用。请咨询统计局。',
    collect: '收数',
    load: '从文件导入',
    preview: '查看影响',
    list: '可以手工录入的表',
    heads: { table: '表', filled: '已填', from: '内容', title: '标题' },
    whole: '填满',
  },
  en: {
    documentTitle: (period) => `Enter by hand, ${period} · Tongbao`,
    title: 'Enter by hand',
    desk: 'Desk',
    noLines: 'No lines for you in this release',
    noLinesCure:
      'Your account enters set lines only, none of which are in this release. Ask the statistics office.',
    collect: 'Collection',
    load: 'Load files',
    preview: 'Preview effects',
    list: 'Tables to enter by hand',
    heads: { table: 'Table', filled: 'Entered', from: 'What it holds', title: 'Title' },
    whole: 'complete',
  },
});
