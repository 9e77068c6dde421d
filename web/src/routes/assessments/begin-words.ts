import { inLanguage } from '#lib/language/language.ts';

/** What the form says by which an assessment begins. */
export const beginWords = inLanguage({
  zh: {
    title: '启动一次考核',
    scheme: '办法',
    name: '考核名称',
    nameHint: '如 2023年度林长制考核；以后不再改',
    year: '考核年度',
    listed: '考核对象',
    listedHint: '一行一个；分类别的，名称后写逗号和类别',
    begin: '启动',
    waiting: '已送审，审过以后这次考核列在上面。',
  },
  en: {
    title: 'Begin an assessment',
    scheme: 'Scheme',
    name: 'Name',
    nameHint: 'with its year; it stays as it is',
    year: 'Year',
    listed: 'Who is assessed',
    listedHint: 'one a line; where there are groups, the group behind a comma',
    begin: 'Begin',
    waiting: 'Sent to review; once it is approved, the assessment is listed above.',
  },
});
