import { inLanguage } from '#lib/language/language.ts';

/** What stands over the questions that a scheme leaves open. */
export const readingWords = inLanguage({
  zh: {
    title: '原文未定之处和读法',
    id: '编号',
    question: '原文未定之处',
    chosen: '读作',
    by: '由谁定',
    or: '或：',
  },
  en: {
    title: 'What the words leave open, and how it is read',
    id: 'Id',
    question: 'What the words leave open',
    chosen: 'Read as',
    by: 'Decided by',
    or: 'or: ',
  },
});
