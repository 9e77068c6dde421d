import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '导入字典文件 · 通报',
    title: '导入字典文件',
    about: '先下载表格，在里面改好再导入。先看改了什么，放进改动后还可以接着改，保存才生效。',
    drop: '把文件拖到这里',
    hint: '一个工作簿（.xlsx、.ods，一张工作表一张表），或几个 .csv（文件名就是表名）。',
    choose: '选文件',
    reading: '正在读……',
    note: '文件里没有的表不动；列名、类别可以写中文，编号可以空着。',
    readNothing: '没有读到字典的表。',
    way: '文件里没有的行',
    ways: { replace: '删去：整张表换成文件里的', add: '留着：只加新的、改已有的' },
    download: '字典',
    read: (names: string) => `读了 ${names}`,
    problems: (count: number) => `${count} 处不对`,
    problemsHow: '可以先放进改动，在页面里改；也可以在文件里改好再读一次。',
    row: (row: number) => `第 ${row} 条`,
    found: (text: string) => (text === '' ? '空着。' : `写的是“${text}”。`),
    expected: (text: string) => `应为：${text}。`,
    same: '与现在的字典一样，没有改动。',
    changes: (count: number) => `与现在相比有 ${count} 处改动`,
    overwrites: (count: number) =>
      `这些表里还有 ${count} 处未保存的改动，会被文件里的换掉（可以撤回一步）。`,
    take: '放进改动',
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
