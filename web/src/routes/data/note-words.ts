import { inLanguage } from '#lib/language/language.ts';

/** Words of the printed notes under the table. */
export const noteWords = inLanguage({
  zh: {
    title: '所选指标在印刷表下的注',
    of: (release: string) => `通报 ${release}`,
    none: '没有点到它的注。',
    more: (most: number) => `只列所选的前 ${most} 个指标；其余见各指标的说明，工作簿和数据包里也都有。`,
    fetching: '正在取……',
    failed: '没有取到注，请收起再展开。',
  },
  en: {
    title: 'Printed notes on the chosen indicators',
    of: (release) => `release ${release}`,
    none: 'No note names it.',
    more: (most) =>
      `Of the first ${most} chosen indicators; the others have theirs on their pages, and all are in the workbook and the package.`,
    fetching: 'Fetching …',
    failed: 'The notes did not arrive: close this and open it again.',
  },
});
