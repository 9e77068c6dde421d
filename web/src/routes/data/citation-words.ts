import { inLanguage } from '#lib/language/language.ts';

export const citationWords = inLanguage({
  zh: {
    title: '引用',
    note: '题名、来源、数据版本与地址',
    gbt: 'GB/T 7714-2015',
    bibtex: 'BibTeX',
    waiting: '正在写引文……',
    failed: '引文没有取到。请收起再展开一次。',
    freeze: '固定此版本',
    freezeNote: '得到一个内容永远不变的地址：按内容的校验值命名，今后修订了也还是这一份。',
    format: '格式',
    frozen: '固定的地址',
    frozenAs: (rows: number, load: number) =>
      `共 ${rows} 行，数据版本 ${load}。上面的引文已换成这个地址。`,
  },
  en: {
    title: 'Cite',
    note: 'title, source, version of the data and address',
    gbt: 'GB/T 7714-2015',
    bibtex: 'BibTeX',
    waiting: 'Writing the citation …',
    failed: 'The citation did not arrive. Close this and open it again.',
    freeze: 'Freeze this version',
    freezeNote:
      'Gives an address whose content never changes: it is named by the hash of what is in it, whatever is revised later.',
    format: 'Format',
    frozen: 'Frozen address',
    frozenAs: (rows, load) =>
      `${rows} rows, version ${load} of the data. The citations above now give this address.`,
  },
});
