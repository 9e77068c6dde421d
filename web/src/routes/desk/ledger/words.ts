import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '台账 · 通报',
    title: '台账',
    about: '目标、任务、考核办法及进展，按表保存；可在页面修改或导入文件，每次改动可整体撤销。',
    readOnly: '本账号只能查看；修改台账须有“录入”角色。',
    readFile: '导入文件',
    empty: '台账尚无表',
    emptyHow: '请导入文件，或在下方新建一张表。',
    noRole: '本账号无权查看台账',
    noRoleCure: '请管理员在“账号”中授予角色。',
    list: '台账的各张表',
    heads: { table: '表', rows: '行', last: '最后改动', waiting: '待复核' },
    waits: (count: number) => `${count} 份改动待复核`,
    newTable: '新建一张表',
    kind: '种类',
    open: '打开',
  },
  en: {
    documentTitle: 'Ledger · Tongbao',
    title: 'Ledger',
    about:
      'Targets, tasks, assessment schemes and progress, kept as tables: edit them here or load files. Any change can be undone as a whole.',
    readOnly: 'Read only: the officer role is needed to change the ledger.',
    readFile: 'Load files',
    empty: 'The ledger has no tables yet',
    emptyHow: 'Load a file, or begin a table below.',
    noRole: 'This account has no access to the ledger',
    noRoleCure: 'Ask the administrator to assign a role under Accounts.',
    list: 'Tables of the ledger',
    heads: { table: 'Table', rows: 'Rows', last: 'Last change', waiting: 'Waiting' },
    waits: (count) =>
      count === 1 ? '1 change awaiting review' : `${count} changes awaiting review`,
    newTable: 'Begin a table',
    kind: 'Kind',
    open: 'Open',
  },
});
