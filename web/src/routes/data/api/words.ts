import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '开发者接口 · 通报',
    title: '开发者接口',
    kicker: '程序调用数据的方法',
    lede: '地址、格式、分页、校验、版本、调用限额与稳定性承诺。',
    contents: '本页目录',
    data: '数据查询与下载',
    docs: '接口文档（OpenAPI）',
    tryIt: '试一试',
  },
  en: {
    documentTitle: 'For developers · Tongbao',
    title: 'For developers',
    kicker: 'Retrieving data by program',
    lede: 'Addresses, formats, paging, checks, versions, limits and what is kept stable.',
    contents: 'On this page',
    data: 'Query and download data',
    docs: 'API reference (OpenAPI)',
    tryIt: 'try it',
  },
});
