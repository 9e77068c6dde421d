import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '导入字典文件 · 通报',
    title: '导入字典文件',
    about: '下载表格，改好后导入；核对改动后保存生效。',
    drop: '将文件拖到此处',
    hint: '工作簿（.xlsx、.ods，每张工作表为一张表），或 .csv（文件名即表名）。',
    choose: '选文件',
    reading: '正在读取……',
    note: '文件中没有的表不变；列名、类别可用中文，编号可空。',
    readNothing: '未读到字典的表。',
    way: '文件中没有的行',
    ways: { replace: '删去：整表以文件为准', add: '保留：只新增和修改' },
    download: '字典',
    read: (names: string) => `读了 ${names}`,
    problems: (count: number) => `${count} 处有误`,
    problemsHow: '可先列入改动在页面修改，或在文件中改好后重新导入。',
    row: (row: number) => `第 ${row} 条`,
    found: (text: string) => (text === '' ? '空白。' : `所填为“${text}”。`),
    expected: (text: string) => `应为：${text}。`,
    same: '与现在的字典一样，没有改动。',
    changes: (count: number) => `与现在相比有 ${count} 处改动`,
    overwrites: (count: number) =>
      `这些表另有 ${count} 处未保存的改动，将被文件覆盖（可撤回一步）。`,
    take: '列入改动',
    again: '换一个文件',
  },
  en: {
    documentTitle: 'Load a dictionary · Tongbao',
    title: 'Load a dictionary',
    about:
      'Download the tables, edit and load them; changes are shown first and take effect when saved.',
    drop: 'Drop files here',
    hint: 'One workbook (.xlsx, .ods: a sheet for each table), or files .csv named as their tables.',
    choose: 'Choose files',
    reading: 'Reading …',
    note: 'Tables not in the files are unchanged; ids of new rows may be blank.',
    readNothing: 'No table of the dictionary was found.',
    way: 'Rows not in the file',
    ways: {
      replace: 'Remove: the file replaces the table',
      add: 'Keep: add and change only',
    },
    download: 'the dictionary',
    read: (names) => `Read: ${names}`,
    problems: (count) => (count === 1 ? '1 error' : `${count} errors`),
    problemsHow:
      'Correct it on the page after adding it to the changes, or correct the file and load it again.',
    row: (row) => `row ${row}`,
    found: (text) => (text === '' ? 'Blank. ' : `Found “${text}”. `),
    expected: (text) => `Expected: ${text}. `,
    same: 'No changes from the current dictionary.',
    changes: (count) =>
      `${count === 1 ? '1 change' : `${count} changes`} from the current dictionary`,
    overwrites: (count) =>
      `${count === 1 ? '1 unsaved change' : `${count} unsaved changes`} to these tables will be replaced by the file (one step to undo).`,
    take: 'Add to the changes',
    again: 'Another file',
  },
});
