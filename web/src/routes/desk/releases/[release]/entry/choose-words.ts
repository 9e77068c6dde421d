import { MEASURE_NAMES } from '#domain/dictionary-names.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

export const MEASURE_WORDS = namesOf(MEASURE_NAMES);

/** What is entered: indicators, regions, and what of each. */
export const chooseWords = inLanguage({
  zh: {
    title: '选定录入的指标和地区',
    again: '增减指标和地区',
    about: '选定后按地区列出空白表，可在此填写，或下载填报表填好后经“从文件导入”传回。',
    keeps: '已填内容保留；去掉的行若已填数，仍留在草稿中。',
    indicators: '指标',
    regions: '地区',
    all: '全部',
    none: '没有的',
    department: '部门',
    family: '指标族',
    group: '对比地区',
    pickShown: '全选所列',
    dropShown: '全不选所列',
    nothingShown: '没有符合条件的指标。',
    heads: { figure: '本期值', unit: '单位', target: '目标', level: '绝对量' },
    figureOf: (name: string) => `${name}：本期值`,
    targetOf: (name: string) => `${name}：目标`,
    levelOf: (name: string, unit: string) => `${name}：绝对量（${unit}）`,
    tally: (indicators: number, regions: number, lines: number) =>
      `${indicators} 个指标 × ${regions} 个地区 = ${lines} 个数`,
    noIndicator: '尚未选指标，请至少选一个。',
    noRegion: '尚未选地区，请至少选一个。',
    begin: '列出空白表',
    noIndicators: '字典中尚无指标',
    noIndicatorsCure: '手工录入的指标和地区从字典中选取。请先到',
    dictionary: '字典',
    noIndicatorsThen: '添加要公布的指标。',
    sheet: '填报表',
    ownSheetNote: '填好后在下方传回；空白为“未报”，不作 0，不覆盖已填的数。',
    sheetNote: '填好后经“从文件导入”传回；空白为“未报”，不作 0，不覆盖已填的数。',
  },
  en: {
    title: 'Choose the indicators and regions to enter',
    again: 'Add or drop indicators and regions',
    about:
      'Blank tables are listed by region: fill them in here, or download the sheets and return them under “Load files”.',
    keeps: 'Entries are kept; a dropped line with a figure stays in the draft.',
    indicators: 'Indicators',
    regions: 'Regions',
    all: 'All',
    none: 'without one',
    department: 'Department',
    family: 'Family',
    group: 'Comparison group',
    pickShown: 'Choose all listed',
    dropShown: 'Drop all listed',
    nothingShown: 'No indicator fits these filters. Widen them above.',
    heads: { figure: 'Figure', unit: 'Unit', target: 'Target', level: 'Amount' },
    figureOf: (name) => `${name}: figure`,
    targetOf: (name) => `${name}: target`,
    levelOf: (name, unit) => `${name}: amount (${unit})`,
    tally: (indicators, regions, lines) =>
      `Indicators: ${indicators}, regions: ${regions}, figures: ${lines}`,
    noIndicator: 'No indicator is chosen yet. Choose one above.',
    noRegion: 'No region is chosen yet. Choose one above.',
    begin: 'List the blank tables',
    noIndicators: 'The dictionary has no indicators yet',
    noIndicatorsCure:
      'Figures are entered for indicators of the dictionary. First add them to the ',
    dictionary: 'dictionary',
    noIndicatorsThen: ', then come back.',
    sheet: 'sheets to fill in',
    ownSheetNote:
      'Send them back below: a blank cell is “not reported”, never 0, and takes no figure away.',
    sheetNote:
      'Send them back under “Load files”: a blank cell is “not reported”, never 0, and takes no figure away.',
  },
});
