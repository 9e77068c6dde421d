import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { Status } from '#lib/format/status.ts';
import type { SinceKey } from '../movement/words.ts';

interface Words {
  rates: string;
  rateUnits: string;
  rateTable: (label: string) => string;
  counts: string;
  countTable: (label: string) => string;
  figures: string;
  figureTable: (label: string) => string;
  figureUnits: string;
  caption: (label: string, period: string) => string;
  indicator: string;
  department: string;
  target: string;
  targetLine: string;
  actual: string;
  gap: string;
  bars: string;
  short: string;
  beyond: string;
  rank: string;
  change: Record<SinceKey, string>;
  trend: string;
  /** Of figures without targets. */
  figureTrend: string;
  trendNote: (years: number) => string;
  needed: string;
  neededNote: string;
  faster: string;
  fasterNote: string;
  groups: Record<Status, string>;
  order: string;
  printed: (word: string) => string;
  progress: string;
  cell: (count: number, unit: string) => string;
  completion: string;
  completionNote: string;
  group: string;
  groupNote: string;
  groupRange: string;
  /** Behind either, where there are more than can be told apart. */
  groupHalf: string;
  stillNeeded: string;
  monthly: (figure: string) => string;
  reached: string;
  /** Under an upper bound: what may come yet, and what is too many. */
  atMost: (figure: string) => string;
  over: (figure: string) => string;
  legend: Record<
    'short' | 'ahead' | 'before' | 'peers' | 'band' | 'held' | 'lacking' | 'extra',
    string
  >;
  unit: (floor: number) => string;
  pace: (share: string | null) => string;
  note: {
    need: string;
    even: string;
    weighed: (basis: string, names: string) => string;
    rank: string;
    group: (label: string, size: number) => string;
    groups: (said: string) => string;
    close: string;
    wholeOnly: string;
  };
  /** What a bar shows, to be heard. */
  drawn: (times: string, typical: string, isShort: boolean) => string;
  notDrawn: string;
  cells: (actual: string, goal: string, expected: string | null) => string;
  completed: (share: string) => string;
  list: string;
  semicolon: string;
  space: string;
}

/** What stands in the tables of a scorecard around its figures. */
export const WORDS = inLanguage<Words>({
  zh: {
    rates: '增速',
    rateUnits: '%；差距以百分点计',
    rateTable: (label) => `${label}增速指标完成情况`,
    counts: '净增入库',
    countTable: (label) => `${label}净增入库完成情况`,
    figures: '各项指标',
    figureTable: (label) => `${label}各项指标`,
    figureUnits: '增速以 % 计，其余以写明的单位计',
    caption: (label, period) => `${label}，${period}`,
    indicator: '指标',
    department: office.dutyWord,
    target: '目标',
    targetLine: '目标',
    actual: '实际',
    gap: '差距',
    bars: '与目标的差距，以组内各地差距的中位数为一格',
    short: '不足',
    beyond: '超出',
    rank: '位次',
    change: { sincePrevious: '较上期', sinceYear: '较上年同期' },
    trend: '距目标',
    figureTrend: '走势',
    trendNote: (years) => `近${years}年，横线为目标`,
    needed: '全年达标',
    neededNote: '余月需增长 %',
    faster: '较累计',
    fasterNote: '增速',
    groups: { unmet: '未达标', met: '达标', missing: '缺数', 'no-target': '未设目标' },
    order: '按不足程度排列',
    printed: (word) => `印 ${word}`,
    progress: '进度',
    cell: (count, unit) => (count === 1 ? `一格一${unit}` : `一格 ${count} ${unit}`),
    completion: '完成',
    completionNote: '年度目标 %',
    group: '与组内各地相比',
    groupNote: '竖线 100%，◆ 本地',
    groupRange: '左低右高，◆ 本地',
    groupHalf: '，粗段中间半数',
    stillNeeded: '年内还需',
    monthly: (figure) => `月均 ${figure}`,
    reached: '已完成',
    atMost: (figure) => `至多 ${figure}`,
    over: (figure) => `已超 ${figure}`,
    legend: {
      short: '不足',
      ahead: '超出',
      before: '上期',
      peers: '组内各地',
      band: '目标区间',
      held: '已入库',
      lacking: '尚缺',
      extra: '超出',
    },
    unit: (floor) => `1 格为组内各地差距绝对值的中位数（至少 ${floor} 个百分点）；箭头表示超出图幅`,
    pace: (share) => `序时进度${share === null ? '' : `（全年已过 ${share}）`}`,
    note: {
      need: '“余月需增长”由年度目标与累计增速推算，不是预测。',
      even: '各月权数相等。',
      weighed: (basis, names) => `${names}${basis}，其余各月权数相等。`,
      rank: '位次按组内实际完成由优到劣排列，相等并列。',
      group: (label, size) => `${label} ${size} 个`,
      groups: (said) => `组别：${said}。`,
      close: '≈ 表示与邻位之差不超过末位一个单位，先后难分。',
      wholeOnly: '无条形的指标不对各地分别考核。',
    },
    drawn: (times, typical, isShort) =>
      `${isShort ? '不足' : '超出'} ${times} 格，一格 ${typical} 个百分点`,
    notDrawn: '没有组内差距可比',
    cells: (actual, goal, expected) =>
      `实际 ${actual}，全年目标 ${goal}${expected === null ? '' : `，按进度应有 ${expected}`}`,
    completed: (share) => `完成年度目标 ${share}`,
    list: '、',
    semicolon: '；',
    space: '',
  },
  en: {
    rates: 'Growth rates',
    rateUnits: '%; gaps in percentage points',
    rateTable: (label) => `${label}: growth rates and targets`,
    counts: 'Net entry',
    countTable: (label) => `${label}: net entry and targets`,
    figures: 'Indicators',
    figureTable: (label) => `${label}: indicators`,
    figureUnits: 'Rates in %; where a unit is named, in that unit',
    caption: (label, period) => `${label}, ${period}`,
    indicator: 'Indicator',
    department: 'Department',
    target: 'Target',
    targetLine: 'target',
    actual: 'Actual',
    gap: 'Gap',
    bars: 'Gap to target, in medians of the gaps in the group',
    short: 'short',
    beyond: 'ahead',
    rank: 'Rank',
    change: { sincePrevious: 'since last', sinceYear: 'on the year' },
    trend: 'Gap over time',
    figureTrend: 'Trend',
    trendNote: (years) => (years === 1 ? 'one year' : `${years} years`),
    needed: 'Required for',
    neededNote: 'rest of year, %',
    faster: 'On rate',
    fasterNote: 'so far',
    groups: { unmet: 'Missed', met: 'Met', missing: 'No figure', 'no-target': 'No target set' },
    order: 'furthest below target first',
    printed: (word) => `print: ${word}`,
    progress: 'Progress',
    cell: (count, unit) => (count === 1 ? 'one cell each' : `a cell is ${count} ${unit}`),
    completion: 'Achieved',
    completionNote: '% of target',
    group: 'Against the group',
    groupNote: 'line: 100%, ◆ here',
    groupRange: 'low to high, ◆ here',
    groupHalf: ', thick: middle half',
    stillNeeded: 'Still required',
    monthly: (figure) => `${figure} a month`,
    reached: 'met',
    atMost: (figure) => `at most ${figure}`,
    over: (figure) => `over by ${figure}`,
    legend: {
      short: 'short',
      ahead: 'ahead',
      before: 'last release',
      peers: 'others in the group',
      band: 'target range',
      held: 'entered',
      lacking: 'outstanding',
      extra: 'ahead',
    },
    unit: (floor) =>
      `one step: the median absolute gap in the group (at least ${floor} percentage points); an arrow runs beyond the chart`,
    pace: (share) => `pro rata position${share === null ? '' : ` (${share} of the year elapsed)`}`,
    note: {
      need: 'The requirement for the rest of the year is derived from the target and growth to date; not a forecast.',
      even: 'Months are weighted equally.',
      weighed: (basis, names) => `${names}: ${basis}; otherwise months are weighted equally.`,
      rank: 'Ranks: by actual figure within the group, best first; equal values share a rank.',
      group: (label, size) => `${label} (${size})`,
      groups: (said) => `Groups: ${said}.`,
      close: '≈ marks a rank that is too close to call.',
      wholeOnly: 'Indicators without a bar have no regional targets.',
    },
    drawn: (times, typical, isShort) =>
      `${isShort ? 'short' : 'ahead'} by ${times} steps of ${typical} points`,
    notDrawn: 'no gaps in the group to compare with',
    cells: (actual, goal, expected) =>
      `actual ${actual}, target for the year ${goal}${expected === null ? '' : `, expected by now ${expected}`}`,
    completed: (share) => `${share} of the year’s target achieved`,
    list: ', ',
    semicolon: '; ',
    space: ' ',
  },
});
