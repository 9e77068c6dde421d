import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '台账 · 通报',
    title: '台账',
    about:
      '文件里的目标、任务、考核办法，和报上来的进展，都按表保存：可以在网页里改，也可以交文件；每次改动是一次导入，可以整体撤销。',
    readOnly: '这个账号只能看。改台账要“录入”角色。',
    readFile: '交文件',
    empty: '台账里还没有表',
    emptyHow: '交一个文件，或在下面新开一张表。',
    noRole: '这个账号看不到台账',
    noRoleCure: '请管理员在“账号”里给一个角色。',
    list: '台账的各张表',
    heads: { table: '表', rows: '行', last: '最后改动', waiting: '待复核' },
    waits: (count: number) => `${count} 份改动待复核`,
    newTable: '新开一张表',
    kind: '种类',
    open: '打开',
  },
  en: {
    documentTitle: 'Ledger · Tongbao',
    title: 'Ledger',
    about:
      'Targets, tasks and schemes of documents, and what is reported of them, are kept as tables: change them here or send files. Every change is a load, which can be undone as a whole.',
    readOnly: 'This account may only look. Changing the ledger takes the role of an officer.',
    readFile: 'Send files',
    empty: 'The ledger has no tables yet',
    emptyHow: 'Send a file, or begin a table below.',
    noRole: 'This account does not see the ledger',
    noRoleCure: 'Ask the administrator to give it a role under Accounts.',
    list: 'Tables of the ledger',
    heads: { table: 'Table', rows: 'Rows', last: 'Last change', waiting: 'Waiting' },
    waits: (count) => (count === 1 ? '1 change waits for review' : `${count} changes wait`),
    newTable: 'Begin a table',
    kind: 'Kind',
    open: 'Open',
  },
});
