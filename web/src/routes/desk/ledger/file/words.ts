import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '交文件 · 台账 · 通报',
    title: '交文件',
    about:
      '别的单位送来的清单不必先改表头：先看每一列认作什么，不对就改，再看会改动哪些行，保存以后才算数。认不出的列照原表头留着。',
    drop: '把文件拖到这里',
    hint: '工作簿（.xlsx、.xls、.ods）、.csv 或 .docx 里的表。',
    choose: '选文件',
    reading: '正在读……',
    note: '备注',
    nothing: '这些文件里没有读到表。',
    lines: (count: number) => `${count} 行`,
    kind: '种类',
    noKind: '认不出，请选',
    columns: '每一列认作什么',
    head: '表头',
    example: '例',
    taken: '认作',
    columnOf: (head: string) => `“${head}”认作`,
    own: '留作原列',
    would: (rows: number, changes: number, isNew: boolean) =>
      `${rows} 行，${isNew ? '新表' : changes === 0 ? '与现在一样' : `改 ${changes} 处`}`,
    remarks: (count: number) => `${count} 处提示，不妨碍保存`,
    row: (no: number) => `第 ${no} 行：`,
    lacking: '现在有、文件里没有的行',
    ways: { stay: '留着', go: '删去' },
    lacks: (count: number) => `现在有 ${count} 行是文件里没有的。`,
    changes: '会改动哪些行',
    save: (count: number) => (count === 0 ? '没有改动' : `保存（${count} 处）`),
    busy: '正在办理……',
    again: '另选文件',
    saved: '已保存，页面已按新的算。',
    sent: '已送审，等别人复核。',
    toLedger: '看台账',
  },
  en: {
    documentTitle: 'Send files · Ledger · Tongbao',
    title: 'Send files',
    about:
      'A list of another office comes in with its own heads: see what each column is taken for, change it where it is wrong, see which rows would change, and save. Columns that are not known are kept under their own heads.',
    drop: 'Drop files here',
    hint: 'Workbooks (.xlsx, .xls, .ods), .csv, or tables of a .docx.',
    choose: 'Choose files',
    reading: 'Reading …',
    note: 'Note',
    nothing: 'No table was read in these files.',
    lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
    kind: 'Kind',
    noKind: 'not known: choose one',
    columns: 'What each column is taken for',
    head: 'Head',
    example: 'Example',
    taken: 'Taken for',
    columnOf: (head) => `“${head}” is taken for`,
    own: 'kept as it is',
    would: (rows, changes, isNew) =>
      `${rows === 1 ? '1 row' : `${rows} rows`}, ${isNew ? 'a new table' : changes === 0 ? 'as it stands' : changes === 1 ? '1 change' : `${changes} changes`}`,
    remarks: (count) =>
      count === 1 ? '1 remark, which stops nothing' : `${count} remarks, which stop nothing`,
    row: (no) => `Row ${no}: `,
    lacking: 'Rows that stand and the file lacks',
    ways: { stay: 'stay', go: 'go' },
    lacks: (count) =>
      count === 1
        ? '1 row stands that the file lacks.'
        : `${count} rows stand that the file lacks.`,
    changes: 'Which rows would change',
    save: (count) =>
      count === 0 ? 'Nothing to save' : count === 1 ? 'Save 1 change' : `Save ${count} changes`,
    busy: 'At it …',
    again: 'Other files',
    saved: 'Saved; pages go by the new tables.',
    sent: 'Sent; somebody else reviews it.',
    toLedger: 'See the ledger',
  },
});
