import { capitalised } from '#domain/said-names.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { SinceChoice } from '#lib/url/overview.ts';

const SINCE_EN: Record<SinceChoice, string> = {
  previous: 'in the previous release',
  year: 'a year before',
};
const SINCE_ZH: Record<SinceChoice, string> = { previous: '上期', year: '上年同期' };
const places = (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`;

/** The words of the overview. */
export const WORDS = inLanguage({
  zh: {
    title: (period: string) => `${period}总览 · 通报`,
    findings: (count: number) => (count ? `${count} 项印刷与计算不一致` : '印刷与计算一致'),
    overview: '总览',
    onePage: '一图读懂',

    matrixUnit: '百分点；写有单位的以该单位计',
    matrixShows: {
      actual: '数值与位次',
      gap: '与目标的差距',
      change: '差距的变化',
      rank: '在对比地区中的位次',
    },
    caption: (what: string, period: string) => `各地区各指标${what}，${period}`,
    frame: (what: string) => `各地区各指标${what}`,
    indicator: '指标',
    cityTarget: `${office.whole}目标`,
    unmet: '未达标',
    ofRegion: { actual: '数值', gap: '差距', change: '变化', rank: '位次' },
    columnOf: (region: string, what: string) => `${region}的${what}`,
    restore: '恢复附件次序',
    nothing: '没有符合条件的指标。',
    clear: '全部显示',
    keys: '方向键在格间移动',

    shows: '格中显示',
    show: { actual: '数值', gap: '差距', change: '变化', rank: '位次' },
    statuses: '按状态筛选',
    all: '全部',
    departments: '部门',
    groups: '地区',
    group: '分组',
    kinds: { county: office.parts, park: '园区' },
    compared: (group: string) => `对比：${group}`,
    since: '比较对象',
    sinces: { previous: '较上期', year: '较上年同期' } satisfies Record<SinceChoice, string>,

    measures: {
      rate: '增速指标，差距以百分点计',
      count: '家数指标，差距以家计',
      index: '指数',
      level: '水平值',
      rank: '参加排位',
      none: '未设目标、缺数或没有这项指标',
      noChange: '没有可比的变化',
      noRank: '不参加排位',
    },

    cityAndDepartments: `${office.whole}与${office.dutyWord}`,
    counties: office.parts,
    parks: '园区',

    largestRates: '增速差距最大',
    largestCounts: '家数差距最大',
    points: '百分点',
    enterprises: '家',
    noGaps: '没有未达目标的指标。',
    others: (count: number) => `另 ${count} 地未达`,
    othersMoved: (count: number) => `另 ${count} 地`,
    join: '、',
    semicolon: '；',
    fromTo: (from: string, to: string) => `${from} → ${to}`,

    movers: (since: SinceChoice) => `较${SINCE_ZH[since]}差距的变化`,
    improvedRates: '增速改善最大',
    worsenedRates: '增速退步最大',
    improvedCounts: '家数改善最大',
    worsenedCounts: '家数退步最大',
    noImproved: '没有改善的指标。',
    noWorsened: '没有退步的指标。',

    sentences: '各地一句话',
    more: (count: number) => `其余 ${count} 地`,
    colon: '：',
    stop: '。',
    noneMonitorable: '没有可监测的指标',
    allMet: (monitorable: number) => `${monitorable} 个全部达标`,
    unmetOf: (unmet: number, monitorable: number): [before: string, strong: string] => [
      `${monitorable} 个中 `,
      `${unmet} 个未达标`,
    ],
    comma: '，',
    change: (count: number, since: SinceChoice) =>
      count === 0
        ? `与${SINCE_ZH[since]}持平`
        : `较${SINCE_ZH[since]}${count > 0 ? '多' : '少'} ${Math.abs(count)} 个`,
    widest: '差距最大的是',
    amount: (value: string, unit: string) => `（${value} ${unit}）`,
    gained: (count: number) => `前移 ${count} 位`,
    lost: (count: number) => `后移 ${count} 位`,

    nothingEarlier: '没有更早的完成情况可比，不列变化。',
    withheld: {
      previous: {
        'no-release': '没有上一期完成情况可比。',
        'new-year': '新年度重新累计，不与上一年相比。',
        other: '与上期的时期或口径不同，不相比。',
      },
      year: {
        'no-release': '没有上年同期完成情况可比。',
        'new-year': '与上年同期的口径不同，不相比。',
        other: '与上年同期的时期或口径不同，不相比。',
      },
    },
    matrixUnavailable: '各指标总表暂时无法读取。',
  },
  en: {
    title: (period: string) => `Overview, ${period} · Tongbao`,
    findings: (count: number) =>
      count
        ? `${count} ${count === 1 ? 'discrepancy' : 'discrepancies'} between printed and calculated figures`
        : 'Printed and calculated figures agree',
    overview: 'overview',
    onePage: 'The month on one page',

    matrixUnit: 'percentage points; where a unit is named, in that unit',
    matrixShows: {
      actual: 'Figures and ranks',
      gap: 'Gap to target',
      change: 'Change of the gap',
      rank: 'Rank in the comparison group',
    },
    caption: (what: string, period: string) => `${what} by indicator and region, ${period}`,
    frame: (what: string) => `${what} by indicator and region`,
    indicator: 'Indicator',
    cityTarget: `${capitalised(office.whole)} target`,
    unmet: 'Missed',
    ofRegion: { actual: 'figure', gap: 'gap', change: 'change', rank: 'rank' },
    columnOf: (region: string, what: string) => `${what} of ${region}`,
    restore: 'Back to the order of the annexes',
    nothing: 'No indicators match.',
    clear: 'Show all',
    keys: 'Arrow keys move between cells',

    shows: 'Cells show',
    show: { actual: 'Figure', gap: 'Gap', change: 'Change', rank: 'Rank' },
    statuses: 'Filter by status',
    all: 'All',
    departments: 'Department',
    groups: 'Regions',
    group: 'Group of regions',
    kinds: { county: capitalised(office.parts), park: 'Parks' },
    compared: (group: string) => `Compared: ${group}`,
    since: 'Compared with',
    sinces: { previous: 'previous release', year: 'a year before' } satisfies Record<
      SinceChoice,
      string
    >,

    measures: {
      rate: 'Growth rates, gaps in percentage points',
      count: 'Counts, gaps in enterprises',
      index: 'Indices',
      level: 'Levels',
      rank: 'Ranked',
      none: 'No target, no figure or no such indicator',
      noChange: 'No change that can be compared',
      noRank: 'Not ranked',
    },

    cityAndDepartments: `${capitalised(office.whole)} and departments`,
    counties: capitalised(office.parts),
    parks: 'Parks',

    largestRates: 'Widest gaps in growth',
    largestCounts: 'Widest gaps in counts',
    points: 'percentage points',
    enterprises: 'enterprises',
    noGaps: 'No target is missed.',
    others: (count: number) => `${count} more fall short`,
    othersMoved: (count: number) => `${count} more`,
    join: ', ',
    semicolon: '; ',
    fromTo: (from: string, to: string) => `${from} → ${to}`,

    movers: (since: SinceChoice) => `Gaps compared with ${SINCE_EN[since].replace('in ', '')}`,
    improvedRates: 'Growth: most improved',
    worsenedRates: 'Growth: most worsened',
    improvedCounts: 'Counts: most improved',
    worsenedCounts: 'Counts: most worsened',
    noImproved: 'No gap has narrowed.',
    noWorsened: 'No gap has widened.',

    sentences: 'Each region in a sentence',
    more: (count: number) => `The other ${count}`,
    colon: ': ',
    stop: '.',
    noneMonitorable: 'no indicator can be monitored',
    allMet: (monitorable: number) => `all ${monitorable} targets met`,
    unmetOf: (unmet: number, monitorable: number): [before: string, strong: string] => [
      '',
      `${unmet} of ${monitorable} missed`,
    ],
    comma: ', ',
    change: (count: number, since: SinceChoice) =>
      count === 0
        ? `as many as ${SINCE_EN[since]}`
        : `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'} than ${SINCE_EN[since]}`,
    widest: 'widest gap in ',
    amount: (value: string, unit: string) => ` (${value} ${unit})`,
    gained: (count: number) => ` up ${places(count)}`,
    lost: (count: number) => ` down ${places(count)}`,

    nothingEarlier: 'No earlier scorecard for comparison; changes are not shown.',
    withheld: {
      previous: {
        'no-release': 'No previous scorecard for comparison.',
        'new-year':
          'Cumulative figures restart with the year: not compared with the previous release.',
        other: 'The previous release covers other months or is on another basis: not compared.',
      },
      year: {
        'no-release': 'No scorecard a year before for comparison.',
        'new-year': 'The release a year before is on another basis: not compared.',
        other:
          'The release a year before covers other months or is on another basis: not compared.',
      },
    },
    matrixUnavailable: 'The table of indicators is temporarily unavailable.',
  },
});
