import type { Language } from '#domain/language.ts';
import { counted } from '#domain/said-names.ts';
import { MISSING_NAMES } from '#domain/missing-reason.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';

/** What pictures say beside names and figures. */
const WORDS = {
  zh: {
    target: '目标',
    bases: { month: '环比', year: '同比', 'to-date': '累计' },
    newYear: '累计每年 1 月重新起算，线在年初断开',
    list: '、',
    actual: '实际完成',
    gap: '差距',
    status: '状态',
    rank: '位次',
    points: '百分点',
    indexPoints: '点',
    gapIn: (unit: string) => `差距，${unit}`,
    byPlace: '位次',
    places: (from: number, to: number) =>
      from === to ? `第 ${from} 位` : `第 ${from} 至 ${to} 位`,
    regions: (count: number) => `${count} 地`,
    notJudged: '不评判',
    rangeMet: '已完成',
    andMore: (bound: string, isBelow: boolean) => `${isBelow ? '≤' : '≥'} ${bound}`,
    between: (from: string, to: string) => `${from} 至 ${to}`,
    outlines:
      '界线示意，来自 echarts-china-cities（MIT），没有审图号，不作划界依据；虚线框为园区，没有界线。',
    tiles: (isRanked: boolean) =>
      `方块不表示位置和大小；${isRanked ? '右上为位次，' : ''}虚线框为园区。`,
    parks: '没有界线的',
    notPrinted: '未印',
    units: '单元',
    share: '占面积',
    oneScale: '各格同一标尺，高低可以直接相比',
    targetsAre: '虚点线为目标',
    breaks: '每年 1 月起重新累计，线在年初断开',
    axisBreak: '纵轴不从 0 起',
    acrossBreak: '横轴不从 0 起',
    ties: '数值相同的并列，线会重合',
    noMonths: '所选时期没有数据',
    left: (names: string) => `${names}是各地之和，与各地不在一个量级，不画在图上`,
    leftWider: (names: string) => `${names}与各地不在一个量级，不画在图上`,
    more: (lines: number) => `另有 ${lines} 条线未标名称`,
    notListed: (regions: number) => `另有 ${regions} 地未列`,
    sum: (sentences: readonly string[]) =>
      sentences.length === 0 ? '' : `${sentences.join('；')}。`,
  },
  en: {
    target: 'Target',
    bases: { month: 'Month on month', year: 'Year on year', 'to-date': 'Year to date' },
    newYear: 'Year to date begins anew every January, where its line breaks',
    list: ', ',
    actual: 'Actual',
    gap: 'Gap',
    status: 'Status',
    rank: 'Rank',
    points: 'percentage points',
    indexPoints: 'points',
    gapIn: (unit: string) => `Gap, ${unit}`,
    byPlace: 'Rank',
    places: (from: number, to: number) => (from === to ? `rank ${from}` : `ranks ${from} to ${to}`),
    regions: (count: number) => counted(count, 'region'),
    notJudged: 'Not judged',
    rangeMet: 'met',
    andMore: (bound: string, isBelow: boolean) => `${isBelow ? '≤' : '≥'} ${bound}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    outlines:
      'Outlines are schematic, from echarts-china-cities (MIT), without a map approval number; not a statement on boundaries. Dashed frames are parks, which have no outline.',
    tiles: (isRanked: boolean) =>
      `Tiles say nothing of place or size; ${isRanked ? 'ranks stand at their top right, ' : ''}parks have dashed frames.`,
    parks: 'Without an outline',
    notPrinted: 'not printed',
    units: 'Units',
    share: 'Share of the area',
    oneScale: 'All panels have one scale: heights compare across them',
    targetsAre: 'Targets are dotted',
    breaks: 'Cumulation begins anew every January, where lines break',
    axisBreak: 'The axis does not start at 0',
    acrossBreak: 'The axis does not start at 0',
    ties: 'Equal values share a rank, where lines meet',
    noMonths: 'No figures in these months',
    left: (names: string) =>
      `${names}, the sum of the regions, would press them flat and is not drawn`,
    leftWider: (names: string) => `${names} would press the regions flat and is not drawn`,
    more: (lines: number) => `${counted(lines, 'more line')} without names`,
    notListed: (regions: number) => `${counted(regions, 'more region')} not listed`,
    sum: (sentences: readonly string[]) =>
      sentences.length === 0 ? '' : `${sentences.join('. ')}.`,
  },
};

export const wordsIn = (language: Language) => WORDS[language];

/** What a gap is counted in: points between rates and between indices, whose unit is a base; else the unit itself. */
export function gapUnit(measure: Trend['measure'], unit: string, language: Language): string {
  const words = wordsIn(language);
  if (measure === 'index') return words.indexPoints;
  return measure === 'rate' ? words.points : unit;
}

/** What stands for a figure that is not there. */
export function missingWord(
  missingReason: TrendPoint['missingReason'],
  language: Language,
): string {
  return missingReason === 'withheld'
    ? MISSING_NAMES.withheld[language]
    : STATUS_NAMES.missing[language];
}
