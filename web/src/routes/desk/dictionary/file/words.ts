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
    documentTitle: 'Read a dictionary in · Tongbao',
    title: 'Read a dictionary in',
    about:
      'Download the tables, change them, and read them in. You see what changes first, and can go on changing it; nothing counts until it is saved.',
    drop: 'Drop files here',
    hint: 'One workbook (.xlsx, .ods: a sheet for each table), or files .csv named as their tables.',
    choose: 'Choose files',
    reading: 'Reading …',
    note: 'Tables that are not in the files stay; ids of new rows may be blank.',
    readNothing: 'No table of the dictionary was found.',
    way: 'Rows that the file lacks',
    ways: {
      replace: 'go: the table becomes that of the file',
      add: 'stay: new ones are added, others changed',
    },
    download: 'the dictionary',
    read: (names) => `Read: ${names}`,
    problems: (count) => (count === 1 ? '1 cell is wrong' : `${count} cells are wrong`),
    problemsHow:
      'Take it among the changes and mend it on the page; or mend the file and read it again.',
    row: (row) => `row ${row}`,
    found: (text) => (text === '' ? 'It is blank. ' : `It says “${text}”. `),
    expected: (text) => `Expected: ${text}. `,
    same: 'It is the same as the dictionary now: nothing changes.',
    changes: (count) =>
      `${count === 1 ? '1 change' : `${count} changes`} against the dictionary now`,
    overwrites: (count) =>
      `These tables have ${count === 1 ? '1 change' : `${count} changes`} that are not saved; what is in the file takes their place (one step to undo).`,
    take: 'Take it among the changes',
    again: 'Another file',
  },
});
