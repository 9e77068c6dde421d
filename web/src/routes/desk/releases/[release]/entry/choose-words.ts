import { MEASURE_NAMES } from '#domain/dictionary-names.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

export const MEASURE_WORDS = namesOf(MEASURE_NAMES);

/** What is entered: indicators, regions, and what of each. */
export const chooseWords = inLanguage({
  zh: {
    title: '选定录入的指标和地区',
    again: '增减指标和地区',
    about: '选好后按地区列出空白的表，可以在这里填，也可以下载填报表，填好后从“从文件导入”传回。',
    keeps: '已经填的不会丢；去掉的行若已填数，仍留在草稿里。',
    indicators: '指标',
    regions: '地区',
    all: '全部',
    none: '没有的',
    department: '部门',
    family: '指标族',
    group: '对比地区',
    pickShown: '全选所列',
    dropShown: '全不选所列',
    nothingShown: '没有符合筛选的指标。请放宽上面的筛选。',
    heads: { figure: '本期值', unit: '单位', target: '目标', level: '绝对量' },
    figureOf: (name: string) => `${name}：本期值`,
    targetOf: (name: string) => `${name}：目标`,
    levelOf: (name: string, unit: string) => `${name}：绝对量（${unit}）`,
    tally: (indicators: number, regions: number, lines: number) =>
      `${indicators} 个指标 × ${regions} 个地区 = ${lines} 个数`,
    noIndicator: '还没有选指标。请在上面选至少一个。',
    noRegion: '还没有选地区。请在上面选至少一个。',
    begin: '列出空白的表',
    noIndicators: '字典里还没有指标',
    noIndicatorsCure: '手工录入从字典里选指标和地区。请先到',
    dictionary: '字典',
    noIndicatorsThen: '里添上要公布的指标，再回来录入。',
    sheet: '填报表',
    ownSheetNote: '填好后在下面传回：空着的格是“未报”，不当作 0，也不盖掉已填的数。',
    sheetNote: '填好后从“从文件导入”传回：空着的格是“未报”，不当作 0，也不盖掉已填的数。',
  },
  en: {
    title: 'Choose the indicators and regions to enter',
    again: 'Add or drop indicators and regions',
    about:
      'Blank tables of them are listed region by region: fill them in here, or download the sheets, fill those in and send them back under “Load files”.',
    keeps: 'What was entered is kept; a dropped line that has a figure stays in the draft.',
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
