import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import { capitalised } from '#domain/said-names.ts';
import type { LeagueOrder } from '#lib/url/overview.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the league. */
export const LEAGUE_WORDS = inLanguage({
  zh: {
    title: '各地区未达标情况',
    caption: (period: string) => `各地区未达标情况，${period}`,
    place: '名次',
    region: '地区',
    missed: '未达标／可监测',
    missedNote: '高格未达标，低格达标，空格缺数',
    previous: '较上期',
    turned: '本期转变',
    turnedNote: '▾ 新未达标　✓ 转为达标',
    year: '较上年',
    yearNote: '同期',
    sinceYear: '较上年同期',
    widest: '最突出的缺口',
    standsOut: '最突出',
    most: '相对最大',
    widestNote: '相对组内各地差距最大',
    gap: '差距',
    gapNote: '百分点',
    strip: '与同组相比',
    stripNote: '竖线目标，◆ 本地',
    crowdNote: '◆ 本地，粗段半数',
    rank: '位次',
    department: capitalised(office.dutyWord),
    trend: '未达标占比，36 个月',
    trendNote: '横线 50%；空心为上年同期',
    kinds: { county: office.parts, park: '园区' },
    orderBy: '次序',
    orders: {
      share: '占比',
      change: '较上期',
      year: '较上年',
      gap: '缺口',
      name: '名称',
    } satisfies Record<LeagueOrder, string>,
    sortBy: (what: string) => `按${what}排列`,

    cells: (unmet: number, monitorable: number, missing: number) =>
      `${monitorable} 个可监测，${unmet} 个未达标${missing > 0 ? `，${missing} 个缺数` : ''}`,
    newlyUnmet: '新未达标',
    newlyMet: '转为达标',
    colon: '：',
    all: (names: readonly string[]) => names.join('、'),
    few: (names: readonly string[], count: number) =>
      count > names.length ? `${names.join('、')}等 ${count} 个` : names.join('、'),
    uncompared: '不可比',
    none: '没有未达标的指标',
    usual: '与各地相当',
    usualTitle: '缺口与组内各地的差距相当，不算突出',
    usualNote: '▿（灰）：缺口与组内各地相当，不算突出。',
    placed: (rank: number, of: number) => (rank === of ? `${of} 地居末` : `${of} 地第 ${rank}`),
    stripLabel: (peers: number, ratio: string) =>
      `与目标的差距是组内常见差距的 ${ratio} 倍，同组 ${peers} 地`,
    trendLabel: (from: string, first: string, to: string, last: string) =>
      `${from} ${first}，${to} ${last}`,
    unknown: '没有',
    missedList: (count: number) => `${count} 个未达标指标`,
    missedHead: '未达标指标',
    missedOf: (region: string) => `${region}未达标指标`,
    isNew: '新',

    notes: '“最突出”看差距是组内各地差距中位数的几倍，数字是与目标的差距。',
    departments: `各${office.dutyWord}未达标`,
    others: (count: number, tied: number) =>
      `其余 ${count} 地未列出${tied > 0 ? `，其中 ${tied} 地与列出的占比并列` : ''}。`,
    showWorst: (count: number) => `只看最差的 ${count} 地`,
  },
  en: {
    title: 'Targets missed, by region',
    caption: (period: string) => `Targets missed by region, ${period}`,
    place: 'Place',
    region: 'Region',
    missed: 'Missed of targets',
    missedNote: 'tall: missed, low: met, hollow: no figure',
    previous: 'Change',
    turned: 'Turned since last release',
    turnedNote: '▾ missed　✓ met',
    year: 'On year',
    yearNote: 'before',
    sinceYear: 'On the year before',
    widest: 'Stands out',
    standsOut: 'Stands out',
    most: 'Widest for its group',
    widestNote: 'for its group',
    gap: 'Gap',
    gapNote: '% points',
    strip: 'Against the group',
    stripNote: 'line: target, ◆ own',
    crowdNote: '◆ own, thick: half',
    rank: 'Rank',
    department: 'Department',
    trend: 'Share missed, 36 months',
    trendNote: 'line 50%; ○ a year before',
    kinds: { county: capitalised(office.parts), park: 'Parks' },
    orderBy: 'Order',
    orders: {
      share: 'Share',
      change: 'Change',
      year: 'On year',
      gap: 'Gap',
      name: 'Name',
    } satisfies Record<LeagueOrder, string>,
    sortBy: (what: string) => `Sort by ${what.toLowerCase()}`,

    cells: (unmet: number, monitorable: number, missing: number) =>
      `${unmet} of ${plural(monitorable, 'target')} missed${missing > 0 ? `, ${missing} without a figure` : ''}`,
    newlyUnmet: 'newly missed',
    newlyMet: 'newly met',
    colon: ': ',
    all: (names: readonly string[]) => names.join(', '),
    few: (names: readonly string[], count: number) =>
      count > names.length
        ? `${names.join(', ')} and ${count - names.length} more`
        : names.join(', '),
    uncompared: 'not comparable',
    none: 'No target is missed',
    usual: 'as elsewhere',
    usualTitle: 'The gap is about as wide as elsewhere in the group: it does not stand out',
    usualNote: 'Grey ▿: about as wide as elsewhere in the group; it does not stand out.',
    placed: (rank: number, of: number) => (rank === of ? `last of ${of}` : `${rank} of ${of}`),
    stripLabel: (peers: number, ratio: string) =>
      `The gap is ${ratio} times what is usual in its group of ${peers}`,
    trendLabel: (from: string, first: string, to: string, last: string) =>
      `${from} ${first}, ${to} ${last}`,
    unknown: 'none',
    missedList: (count: number) => plural(count, 'target missed', 'targets missed'),
    missedHead: 'Target missed',
    missedOf: (region) => `Targets that ${region} misses`,
    isNew: 'new',

    notes:
      'The widest gap is the one that is most times the median gap in its group; the figure is the gap to the target.',
    departments: 'Missed by department',
    others: (count: number, tied: number) =>
      `The other ${count} are not listed${tied > 0 ? `; ${tied} of them share the last place listed` : ''}.`,
    showWorst: (count: number) => `Only the worst ${count}`,
  },
});
