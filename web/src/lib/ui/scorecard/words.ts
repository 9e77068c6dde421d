import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { cellName } from '#domain/cell-name.ts';
import { formatFigure } from '#lib/format/number.ts';
import { sheetName } from '#lib/format/sheet-name.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';
import { formatTarget } from '#lib/format/target.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

/** What stands in a scorecard around its figures. */
export const WORDS = inLanguage({
  zh: {
    comma: '，',
    space: '',
    no: '序号',
    indicator: '指标',
    target: '目标',
    actual: '实际完成',
    gap: '差距',
    status: '状态',
    bars: '目标与实际',
    rank: '排位',
    strip: '在对比地区中',
    cityStrip: `各地与${office.whole}`,
    lowToHigh: '左低右高',
    trend: '走势',
    sources: '来源与印刷',
    units: '增速以 %、差距以百分点计；写有单位的以该单位计',
    figureUnits: '增速以 % 计，其余以写明的单位计',
    annexOrder: '恢复附件次序',
    byStatus: '按状态筛选',
    all: '全部',
    none: (status: string) => `没有${status}的指标`,
    seeAll: (size: number) => `看全部 ${size} 个`,
    caption: (label: string, period: string) => `${label}，${period}`,
    printed: (word: string) => `印 ${word}`,
    detailsOf: (name: string) => `${name}的`,
    details: '来源',
    legend:
      '条为实际完成，粗竖线为目标，窄框为目标区间；各行增速用同一标尺，超出标尺的条以折断和箭头表示。',
    legendFigures: '条为实际完成；各行增速用同一标尺，超出标尺的条以折断和箭头表示。',
    legendPeers: '圆点为对比地区，实心为本地。',
    legendCity: `圆点为参加排位的各地，竖线为${office.whole}。`,
    legendTrend: '走势为近13个月的累计数，每年重新累计，横线为当时的目标。',
    legendTrendFigures: '走势为近13个月的累计数，每年重新累计。',
    legendMoveFigures: '变动为数值的增减和排位的前移（↑）、后移（↓）。',
    legendMove: '变动为差距的增减和排位的前移（↑）、后移（↓）。',
    legendClose: '≈ 表示与邻位之差不超过末位一个单位，先后难分。',
    rates: '增速指标',
    counts: (unit: string) => `以${unit}计的指标`,
    ranked: '参加排位',
    rest: {
      target: '未设目标',
      actual: '缺数',
      gap: '未设目标或缺数，没有差距',
      rank: '不参加排位',
    },
  },
  en: {
    comma: ', ',
    space: ' ',
    no: 'No.',
    indicator: 'Indicator',
    target: 'Target',
    actual: 'Actual',
    gap: 'Gap',
    status: 'Status',
    bars: 'Target and actual',
    rank: 'Rank',
    strip: 'Among those compared',
    cityStrip: `Regions and the ${office.whole}`,
    lowToHigh: 'low to high',
    trend: 'Trend',
    sources: 'Source and print',
    units: 'Rates in %, gaps in percentage points; where a unit is named, in that unit',
    figureUnits: 'Rates in %; where a unit is named, in that unit',
    annexOrder: 'Back to the order of the annex',
    byStatus: 'Filter by status',
    all: 'All',
    none: (status: string) => `No indicator: ${status.toLowerCase()}`,
    seeAll: (size: number) => `See all ${size}`,
    caption: (label: string, period: string) => `${label}, ${period}`,
    printed: (word: string) => `print: ${word}`,
    detailsOf: (name: string) => `${name}: `,
    details: 'Source',
    legend:
      'Bars are actuals, thick strokes targets, narrow boxes target ranges; all rates are on one scale, and a bar that leaves it is broken and ends in an arrow.',
    legendFigures:
      'Bars are actuals; all rates are on one scale, and a bar that leaves it is broken and ends in an arrow.',
    legendPeers: 'Dots are the regions compared, the filled one is this region.',
    legendCity: `Dots are the ranked regions, the stroke is the ${office.whole}.`,
    legendTrend:
      'Trends are cumulative figures of the last 13 months, begun anew each year; the level line is the target of the time.',
    legendTrendFigures:
      'Trends are cumulative figures of the last 13 months, begun anew each year.',
    legendMoveFigures: 'Changes are those of the figure and of the rank (↑ up, ↓ down).',
    legendMove: 'Changes are those of the gap and of the rank (↑ up, ↓ down).',
    legendClose:
      '≈ marks a rank that is too close to call: neighbours differ by no more than one unit of the last decimal.',
    rates: 'Growth rates',
    counts: (unit: string) => `In ${unit}`,
    ranked: 'Ranked',
    rest: {
      target: 'No target set',
      actual: 'No figure',
      gap: 'No target or no figure, so no gap',
      rank: 'Not ranked',
    },
  },
});

const described = inLanguage({
  zh: {
    missing: '缺数',
    actual: (figure: string) => `实际 ${figure}`,
    target: (text: string) => `目标 ${text}`,
    noTarget: '未设目标',
    trend: (from: string, to: string) => `${from}，到 ${to}`,
    close: (names: string) => `与${names}之差不超过末位一个单位，先后难分`,
    list: '、',
  },
  en: {
    missing: 'no figure',
    actual: (figure: string) => `actual ${figure}`,
    target: (text: string) => `target ${text}`,
    noTarget: 'no target',
    trend: (from: string, to: string) => `${from}, then ${to}`,
    close: (names: string) =>
      `differs from ${names} by no more than one unit of the last decimal: too close to call`,
    list: ', ',
  },
});

/** What a bar shows: 实际 7.8，目标 8–8.5. `hasTargets`: else it is not said of each that it has none. */
export function describeBar(
  { actual, decimals, target }: Pick<ScorecardRow, 'actual' | 'decimals' | 'target'>,
  hasTargets = true,
): string {
  const parts = [
    actual === null ? described.missing : described.actual(formatFigure(actual, decimals)),
    target ? described.target(formatTarget(target.text)) : hasTargets ? described.noTarget : '',
  ];
  return parts.filter((part) => part !== '').join(WORDS.comma);
}

/** Where a figure stands: 附件4-昌江区，D7. */
export function describeSource({
  file,
  row,
  column,
}: Pick<NonNullable<ScorecardRow['source']>, 'file' | 'row' | 'column'>): string {
  const name = sheetName(file);
  return row === null || column === null ? name : [name, cellName(row, column)].join(WORDS.comma);
}

/** The two ends of a trend: 2019年1-3月 8.4，到 2019年1-6月 8.1. */
export function describeTrend(
  points: readonly Pick<TrendPoint, 'period' | 'value' | 'decimals'>[],
): string {
  const known = points.flatMap(({ value, decimals, period }) =>
    value === null ? [] : [`${period.label} ${formatFigure(value, decimals)}`],
  );
  return described.trend(known[0] ?? '', known.at(-1) ?? '');
}

/** Whose figures are too close to tell who is before whom. */
export const closeWords = (peers: readonly { name: string }[]) =>
  described.close(peers.map(({ name }) => name).join(described.list));
