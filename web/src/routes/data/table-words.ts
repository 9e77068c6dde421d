import { MONTHS } from '#domain/period-name.ts';
import { inLanguage } from '#lib/language/language.ts';

/** Words of the table of figures. */
export const tableWords = inLanguage({
  zh: {
    label: '查询结果',
    failed: '没有取到，请再试一次。',
    sortBy: (label: string) => `按${label}排序`,
    history: '看历次数值',
    none: '—',
    value: '数值',
    further: (count: number) => `再列 ${count} 行`,
    listed: (rows: number, total: number) => `已列 ${rows} 行，共 ${total} 行`,
    columns: (shown: number, total: number) =>
      `只列前 ${shown} 列，共 ${total} 列；下载的文件里有全部。`,
    wait: '正在取……',
    year: (year: string) => `${year}年`,
    /** Under their year. */
    months: (first: number, last: number) =>
      first === last ? `${first}月` : `${first}-${last}月`,
  },
  en: {
    label: 'Result of the query',
    failed: 'That did not arrive. Try again.',
    sortBy: (label) => `Sort by ${label}`,
    history: 'see all values',
    none: '—',
    value: 'Value',
    further: (count) => `Show ${count} more rows`,
    listed: (rows, total) => `${rows} of ${total} rows shown`,
    columns: (shown, total) =>
      `The first ${shown} of ${total} columns are shown; downloaded files have all of them.`,
    wait: 'Fetching …',
    year: (year) => year,
    months: (first, last) =>
      [...new Set([first, last])].map((month) => MONTHS[month - 1] ?? '').join('–'),
  },
});
