import { inLanguage } from '#lib/language/language.ts';

/** What the pages are called in the head. */
export const pageNames = inLanguage({
  zh: {
    overview: '总览',
    rankings: '排名',
    compare: '比较',
    bulletin: '通报',
    findings: '核对',
    plans: '规划',
    data: '数据',
    desk: '工作台',
    loads: '装载记录',
    dictionary: '字典',
    templates: '模板',
    audit: '审计',
    accounts: '账号',
    me: '我的账号',
  },
  en: {
    overview: 'Overview',
    rankings: 'Rankings',
    compare: 'Compare',
    bulletin: 'Bulletin',
    findings: 'Findings',
    plans: 'Plans',
    data: 'Data',
    desk: 'Desk',
    loads: 'Loads',
    dictionary: 'Dictionary',
    templates: 'Templates',
    audit: 'Audit',
    accounts: 'Accounts',
    me: 'My account',
  },
});
