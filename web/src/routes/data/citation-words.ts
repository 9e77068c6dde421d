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
    freezeNote:
      '得到一个内容不变的地址：按内容的校验值命名，今后修订了也还是这一份。久无人取的会到期；已引用的，由有账号的人保留。',
    format: '格式',
    frozen: '固定的地址',
    frozenAs: (rows: number, load: number) =>
      `共 ${rows} 行，数据版本 ${load}。上面的引文已换成这个地址。`,
    expires: (day: string) =>
      `没有人取的话，最早 ${day} 到期删去（空间不够时，固定满 30 天的可能提前）；取一次就重新算。`,
    keepYourself: '已写进文章、文件的，请点下面保留，就不会到期。',
    askToKeep: '已写进文章、文件的，请有账号的人登录后打开同一查询、再固定一次，然后保留。',
    keep: '已引用，请保留',
    kept: '已保留，不会到期。',
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
      'Gives an address whose content never changes: it is named by the hash of what is in it, whatever is revised later. It goes when nobody asks for it for long; what is cited is kept by somebody with an account.',
    format: 'Format',
    frozen: 'Frozen address',
    frozenAs: (rows, load) =>
      `${rows} rows, version ${load} of the data. The citations above now give this address.`,
    expires: (day) =>
      `If nobody asks for it, it goes on ${day} at the earliest (when room is short, from 30 days after it was frozen); each asking begins its time anew.`,
    keepYourself: 'If it stands in a paper or a document, keep it: it does not expire then.',
    askToKeep:
      'If it stands in a paper or a document, ask somebody with an account to sign in, freeze the same query again and keep it.',
    keep: 'It is cited: keep it',
    kept: 'It is kept and does not expire.',
  },
});
