import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '程序取数 · 通报',
    title: '给写程序的人',
    kicker: '同一份数，用程序取',
    lede: '地址、格式、翻页、校验、版本、次数，以及哪些以后不会变。',
    contents: '本页目录',
    data: '数据查询与下载',
    docs: '逐个地址试（OpenAPI）',
    tryIt: '试一试',
  },
  en: {
    documentTitle: 'For programs · Tongbao',
    title: 'For people who program',
    kicker: 'The same figures, by program',
    lede: 'Addresses, formats, pages, checks, versions, limits, and what will not change.',
    contents: 'On this page',
    data: 'Query and download data',
    docs: 'Try each address (OpenAPI)',
    tryIt: 'try it',
  },
});
