import type { Said } from '../said.ts';

/** What stands over the data page, whatever is chosen on it. */
export const DATA_HEAD: Readonly<Record<'title' | 'kicker', Said>> = {
  title: { zh: '数据查询与下载', en: 'Query and download data' },
  kicker: {
    zh: '查询结果连同单位、来源、修订和缺数原因一并下载',
    en: 'Download what is shown, with units, sources, revisions and reasons for missing figures',
  },
};
