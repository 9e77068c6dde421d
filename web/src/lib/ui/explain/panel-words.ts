import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { TargetReading } from '#server/schemas/explain.ts';

export type Question = 'gap' | 'status' | 'rank' | 'movement' | 'need' | 'share';

interface Words {
  /** The choices in the head, short. */
  questions: Record<Question, string>;
  /** What the panel answers. */
  titles: Record<Question, string>;
  ask: string;
  loading: string;
  failed: string;
  of: (region: string, indicator: string) => string;
  /** Between names, and between parts of a line. */
  list: string;
  comma: string;
  kinds: Record<NonNullable<TargetReading['kind']>, string>;
  unbound: Record<NonNullable<TargetReading['unbound']>, string>;
  notUnderstood: string;
  atLeast: (floor: string) => string;
  atMost: (ceiling: string) => string;
  between: (floor: string, ceiling: string) => string;
  release: (id: string) => string;
  parts: Record<
    | 'target'
    | 'print'
    | 'source'
    | 'period'
    | 'noteMark'
    | 'department'
    | 'group'
    | 'versions'
    | 'findings',
    string
  >;
  agrees: string;
  /** A place that was printed among more regions than the office’s own. */
  wider: (group: 'province' | 'nation', rank: number) => string;
  differs: string;
  loaded: (no: number, at: string) => string;
  revised: (times: number) => string;
  noSource: string;
  heads: Record<'rank' | 'region' | 'actual' | 'indicator' | 'gap', string>;
  tied: string;
  notRanked: string;
  waiting: string;
  toGain: (amount: string, rank: number) => string;
  toHold: (amount: string) => string;
  shared: (names: string) => string;
  tooClose: (names: string) => string;
  counts: Record<'unmet' | 'met' | 'none', (size: number) => string>;
  links: Record<'indicator' | 'region' | 'department' | 'history' | 'findings', string>;
  current: string;
  undone: string;
}

const zh: Words = {
  questions: {
    gap: '差距',
    status: '达标',
    rank: '位次',
    movement: '变动',
    need: '还需',
    share: '占比',
  },
  titles: {
    gap: '差距算法',
    status: '达标判断',
    rank: '位次算法',
    movement: '变动算法',
    need: '后几个月还需多少',
    share: '未达标占比算法',
  },
  ask: '看什么的算法',
  loading: '正在读取……',
  failed: '未取到',
  of: (region, indicator) => `${region} ${indicator}`,
  list: '、',
  comma: '，',
  kinds: {
    value: '一个数',
    'at-least': '下限',
    'at-most': '上限',
    about: '左右',
    range: '区间',
    change: '相对变动',
  },
  unbound: {
    'no-tolerance': '“左右”的幅度未规定，不能判断',
    'no-base': '未给出基数，不能判断',
    'no-direction': '未规定方向，不能判断',
  },
  notUnderstood: '未读出数值',
  atLeast: (floor) => `不低于 ${floor} 为达标`,
  atMost: (ceiling) => `不高于 ${ceiling} 为达标`,
  between: (floor, ceiling) => `${floor} 到 ${ceiling} 为达标`,
  release: (id) => `${id} 期通报`,
  parts: {
    target: '目标原文',
    print: '印刷',
    source: '来源',
    period: '时期',
    noteMark: '注码',
    department: office.dutyWord,
    group: '对比地区',
    versions: '历次数值',
    findings: '核对问题',
  },
  agrees: '与计算一致',
  wider: (group, rank) => `${group === 'province' ? '全省' : '全国'}位次 ${rank}`,
  differs: '与计算不一致',
  loaded: (no, at) => `第 ${no} 次导入，${at}`,
  revised: (times) => (times === 0 ? '未修订' : `第 ${times} 次修订`),
  noSource: '未记来源',
  heads: { rank: '位次', region: '地区', actual: '实际', indicator: '指标', gap: '差距' },
  tied: '并列',
  notRanked: '本地区不参加排位。',
  waiting: '报齐之前不排位。',
  toGain: (amount, rank) => `再改善 ${amount}升至第 ${rank} 位（含并列）`,
  toHold: (amount) => `领先后一位 ${amount}`,
  shared: (names) => `与${names}并列`,
  tooClose: (names) => `与${names}之差不超过末位一个单位，四舍五入前可能更近`,
  counts: {
    unmet: (size) => `计为未达标的 ${size} 个`,
    met: (size) => `计为达标的 ${size} 个`,
    none: (size) => `不计在内的 ${size} 个`,
  },
  links: {
    indicator: '指标页',
    region: '地区页',
    department: '部门页',
    history: '历次数值',
    findings: '核对页',
  },
  current: '现行',
  undone: '已撤销',
};

const en: Words = {
  questions: {
    gap: 'Gap',
    status: 'Status',
    rank: 'Rank',
    movement: 'Movement',
    need: 'Required',
    share: 'Share',
  },
  titles: {
    gap: 'How the gap is worked out',
    status: 'How the status is judged',
    rank: 'How the rank is worked out',
    movement: 'How the movement is worked out',
    need: 'Required for the rest of the year',
    share: 'How the share missed is worked out',
  },
  ask: 'What to explain',
  loading: 'Loading…',
  failed: 'Not found',
  of: (region, indicator) => `${region}: ${indicator}`,
  list: ', ',
  comma: ', ',
  kinds: {
    value: 'a number',
    'at-least': 'a lower bound',
    'at-most': 'an upper bound',
    about: 'about a number',
    range: 'a range',
    change: 'a relative change',
  },
  unbound: {
    'no-tolerance': 'the margin of “about” is not set: cannot be judged',
    'no-base': 'no base given: cannot be judged',
    'no-direction': 'no direction set: cannot be judged',
  },
  notUnderstood: 'no number found',
  atLeast: (floor) => `met at ${floor} or more`,
  atMost: (ceiling) => `met at ${ceiling} or less`,
  between: (floor, ceiling) => `met from ${floor} to ${ceiling}`,
  release: (id) => `release ${id}`,
  parts: {
    target: 'Target in print',
    print: 'Printed',
    source: 'Source',
    period: 'Period',
    noteMark: 'Note mark',
    department: 'Department',
    group: 'Compared regions',
    versions: 'Revisions',
    findings: 'Findings',
  },
  agrees: 'as calculated',
  wider: (group, rank) => `rank in the ${group} ${rank}`,
  differs: 'differs from the calculated figure',
  loaded: (no, at) => `load ${no}, ${at}`,
  revised: (times) => (times === 0 ? 'not revised' : `revision ${times}`),
  noSource: 'no source was recorded',
  heads: { rank: 'Rank', region: 'Region', actual: 'Actual', indicator: 'Indicator', gap: 'Gap' },
  tied: 'tied',
  notRanked: 'This region is not ranked.',
  waiting: 'ranked once all have reported.',
  toGain: (amount, rank) => `${amount} more gains rank ${rank} (ties included)`,
  toHold: (amount) => `ahead of the next by ${amount}`,
  shared: (names) => `shared with ${names}`,
  tooClose: (names) =>
    `within one unit of the last decimal of ${names}: before rounding they may be closer`,
  counts: {
    unmet: (size) => `${size} counted as missed`,
    met: (size) => `${size} counted as met`,
    none: (size) => `${size} not counted`,
  },
  links: {
    indicator: 'Indicator page',
    region: 'Region page',
    department: 'Department page',
    history: 'History of the figure',
    findings: 'Findings page',
  },
  current: 'current',
  undone: 'withdrawn',
};

export const words = inLanguage({ zh, en });
