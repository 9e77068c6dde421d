import { inLanguage } from '#lib/language/language.ts';

/** Said in and around the charts of an indicator. */
export const chartWords = inLanguage({
  zh: {
    noTrend: '本期暂无走势。',
    noRanks: '各地均不参加排位。',
    run: '历期变化',
    runLabels: {
      trend: (name: string) => `各地${name}的走势`,
      ranks: (name: string) => `各地${name}的位次变化`,
      panels: (name: string) => `${name}，每地一格，同一标尺`,
    },
    span: '时期',
    usualSpan: '查看近三年',
    figures: '各期数据',
    noFigures: '数据未能读取，请稍后重试。',
    mapLabel: (name: string) => `${name}与目标的差距，按地区`,
    placeMapLabel: (name: string) => `${name}的数值与位次，按地区`,
    unit: (unit: string) => `单位：${unit}`,
    frameTitle: (name: string, chart: string) => `${name}：${chart}`,
  },
  en: {
    noTrend: 'No trend for this release.',
    noRanks: 'No region is ranked.',
    run: 'Over time',
    runLabels: {
      trend: (name: string) => `${name} by region over time`,
      ranks: (name: string) => `Ranks of the regions by ${name} over time`,
      panels: (name: string) => `${name}, a panel a region, all on one scale`,
    },
    span: 'Period',
    usualSpan: 'Show the last three years',
    figures: 'Figures',
    noFigures: 'The figures could not be read; try again later.',
    mapLabel: (name: string) => `${name}: gap to the target, by region`,
    placeMapLabel: (name: string) => `${name}: figures and ranks, by region`,
    unit: (unit: string) => `Unit: ${unit}`,
    frameTitle: (name: string, chart: string) => `${name}: ${chart}`,
  },
});
