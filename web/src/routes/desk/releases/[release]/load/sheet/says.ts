import { inLanguage } from '#lib/language/language.ts';

/** What the page says on which a sheet is shown, and its parts. */
export const says = inLanguage({
  zh: {
    documentTitle: (file: string) => `${file} · 在表上指认 · 通报`,
    title: '在表上指认',
    kicker: '导入数据',
    help: '底色和小字标出各格的识别结果，未识别的列为问题。识别有误的，选中后点“地区”“时期”“不要”等改正；随时可以撤回。',
    nothing: '没有要指认的文件',
    nothingCure: '请先在导入数据页上传文件。',
    toLoad: '导入数据',
    comma: '，',
    problems: '表上的错误和提醒',
    grid: {
      label: (sheet: string) => `工作表 ${sheet}`,
      rowNumbers: '行号',
      blank: '（空）',
      selected: (rows: number, columns: number) => `选中 ${rows} 行 × ${columns} 列`,
    },
    roles: {
      label: (place: string) => `指认选中的 ${place}`,
      are: '选中的是',
      extend: '选到……',
      value: '整张表都是……',
    },
    value: {
      whole: '整张表',
      selected: (place: string) => `选中的 ${place}`,
      dimension: '什么',
      put: '填入',
      from: '从',
      to: '到（单月不填）',
      find: (noun: string) => `找${noun}`,
      cumulative: '从1月累计',
      single: '只是当月',
    },
    legend: {
      label: '图例',
      cells: (count: number) => `${count} 格`,
      keys: '拖动、Shift+点击或 Shift+方向键选一片；点行号、列标选整行整列；数字键 1–7 依次是数字、地区、指标、时期、单位、类别、不要；Ctrl+Z 撤回。',
    },
    sheets: {
      label: '工作表',
      first: '工作表',
      figures: (count: number) => `${count} 个数`,
      none: '没有数',
      questions: (count: number) => `${count} 问`,
    },
    questions: {
      title: (count: number) => (count === 0 ? '没有问题了' : `请回答 ${count} 个问题`),
      none: '本表各数均已识别。',
      show: '在表上看：',
      morePlaces: (count: number) => `等（另 ${count} 处）`,
      leaveOut: '不要',
      other: '其他，自行填写',
      elsewhere: (sheets: readonly string[]) => `其他工作表：${sheets.join('、')}`,
    },
    names: {
      label: (noun: string, text: string) => `${noun}“${text}”`,
      quoted: (text: string) => `“${text}”`,
      figures: (count: number) => `${count} 个数`,
      is: '是 ',
      create: (noun: string) => `新加这个${noun}`,
      all: (noun: string, unit: string | null) =>
        unit === null ? `从全部${noun}里找` : `从单位是${unit}的${noun}里找`,
      wider: '是更大的范围（全国、全省）',
      widerWhy: '数留作参照，不参加排位，不计入合计。',
      createWider: '新加为更大的范围',
      asReference: '（只作参照）',
      more: (count: number) => `另有 ${count} 个名称，指认以上各项后列出。`,
      leaveAll: (count: number) => `这 ${count} 个名称都不要`,
      createNote: (file: string) => `在“${file}”的表上加`,
      createNow: '已照表填入，请核对。确定后写入字典。',
      createReview: '已照表填入，请核对。确定后送复核，批准后生效。',
      waiting: (names: readonly string[]) =>
        `${names.map((name) => `“${name}”`).join('、')}已送复核，批准后生效；也可暂不导入这些数。`,
    },
    likely: { title: '请核对', show: '在表上看' },
    answers: {
      title: (count: number, all: number) =>
        all > count ? `已回答 ${count} 条（整个文件 ${all} 条）` : `已回答 ${count} 条`,
      takeBack: '收回',
      takeBackOne: (text: string) => `收回：${text}`,
    },
    take: {
      label: '读法',
      reading: '正在重读……',
      notKept: '浏览器无法暂存，离开或刷新页面将丢失指认。',
      undo: '撤回一步',
      redo: '重做',
      take: '就这样读',
      busy: '正在交出……',
    },
  },
  en: {
    documentTitle: (file) => `${file} · Show on the sheet · Tongbao`,
    title: 'Show on the sheet',
    kicker: 'Load data',
    help: 'The sheet stands as it looks; colours and small letters say what each cell is read as, and pointing at one tells all of it. What is not clear is asked: a click answers. Where something is read wrongly, select the cells and say what they are; everything can be undone.',
    nothing: 'No file to be shown',
    nothingCure: 'Load a file first.',
    toLoad: 'Load data',
    comma: ', ',
    problems: 'Errors and warnings on the sheets',
    grid: {
      label: (sheet) => `Sheet ${sheet}`,
      rowNumbers: 'Row',
      blank: '(blank)',
      selected: (rows, columns) => `${rows} × ${columns} cells selected`,
    },
    roles: {
      label: (place) => `What ${place} is`,
      are: 'Selected:',
      extend: 'Extend to…',
      value: 'Whole sheet is…',
    },
    value: {
      whole: 'whole sheet',
      selected: (place) => `selected ${place}`,
      dimension: 'What',
      put: 'Set',
      from: 'From',
      to: 'To (blank: one month)',
      find: (noun) => `Find: ${noun.toLowerCase()}`,
      cumulative: 'counted from January',
      single: 'the month alone',
    },
    legend: {
      label: 'What colours and letters mean',
      cells: (count) => (count === 1 ? '1 cell' : `${count} cells`),
      keys: 'Drag, Shift-click or Shift with arrows selects a block, a row number or letter all of it; keys 1 to 7 say figures, regions, indicators, periods, units, kinds, leave out; Ctrl+Z undoes.',
    },
    sheets: {
      label: 'Sheets',
      first: 'Sheet',
      figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
      none: 'no figures',
      questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
    },
    questions: {
      title: (count) =>
        count === 0
          ? 'No questions left'
          : count === 1
            ? 'Answer 1 question'
            : `Answer ${count} questions`,
      none: 'Every figure of this sheet is clear.',
      show: 'See on the sheet: ',
      morePlaces: (count) => ` and ${count} more`,
      leaveOut: 'Leave out',
      other: 'None of these: type it',
      elsewhere: (sheets) => `More on other sheets: ${sheets.join(', ')}`,
    },
    names: {
      label: (noun, text) => `${noun} “${text}”`,
      quoted: (text) => ` “${text}”`,
      figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
      is: 'is ',
      create: (noun) => `Add this ${noun.toLowerCase()}`,
      all: (noun, unit) =>
        unit === null
          ? `Find any ${noun.toLowerCase()}`
          : `Find any ${noun.toLowerCase()} in ${unit}`,
      wider: 'A wider place (nation, province)',
      widerWhy: 'Figures are kept for reference: not ranked, not added to totals.',
      createWider: 'Add it as a wider place',
      asReference: ' (for reference only)',
      more: (count) =>
        `${count === 1 ? '1 more name is' : `${count} more names are`} listed once these are answered.`,
      leaveAll: (count) => `Leave all ${count} names out`,
      createNote: (file) => `added on the sheet of “${file}”`,
      createNow: 'Filled in from the sheet: please check. OK adds it to the dictionary.',
      createReview:
        'Filled in from the sheet: please check. OK submits it for review; effective once approved.',
      waiting: (names) =>
        `${names.map((name) => `“${name}”`).join(', ')}: submitted for review, effective once approved; the figures can be left out meanwhile.`,
    },
    likely: { title: 'Please check', show: 'see on the sheet' },
    answers: {
      title: (count, all) => {
        const own = count === 1 ? '1 answer' : `${count} answers`;
        return all > count ? `${own} (${all} in the whole file)` : own;
      },
      takeBack: 'Take back',
      takeBackOne: (text) => `Take back: ${text}`,
    },
    take: {
      label: 'How it is read',
      reading: 'Reading anew…',
      notKept:
        'Answers cannot be kept in this browser: they are lost when the page is left or reloaded.',
      undo: 'Undo',
      redo: 'Redo',
      take: 'Read it so',
      busy: 'Handing it over…',
    },
  },
});
