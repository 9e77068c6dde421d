import { inLanguage } from '#lib/language/language.ts';

/** Words of the table of figures. */
export const gridWords = inLanguage({
  zh: {
    label: '选出的数',
    hint: '上下键逐行，PageUp、PageDown 逐屏，Home、End 到头到尾',
    fetching: '正在取',
    failed: '没有取到，请再试一次。',
    retry: '再试',
    stale: '数据刚有更新，表已不是同一份。',
    reload: '重新取',
    sortBy: (label: string) => `按${label}排序`,
    history: '看历次数值',
    none: '—',
    printed: (first: number, last: number, total: number) =>
      `打印的是屏幕上这一段：第 ${first}–${last} 行，共 ${total} 行。整份请下载文件。`,
  },
  en: {
    label: 'The figures chosen',
    hint: 'Up and down arrows by row, Page Up and Page Down by screen, Home and End to both ends',
    fetching: 'Fetching',
    failed: 'That did not arrive. Try again.',
    retry: 'Try again',
    stale: 'The data have just changed; this is no longer one table.',
    reload: 'Fetch anew',
    sortBy: (label) => `Sort by ${label}`,
    history: 'see all values',
    none: '—',
    printed: (first, last, total) =>
      `Printed is what was on the screen: rows ${first}–${last} of ${total}. For all of it, download a file.`,
  },
});
