import { capitalised } from '#domain/said-names.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import { COMPARISON_WORDS } from '#lib/ui/movement/words.ts';
import type { Round } from '#lib/url/screen.ts';

interface Source {
  issuer: string;
  title: string;
  docNo: string | null;
}

interface Words {
  title: (period: string) => string;
  name: string;
  rounds: Record<Round, string>;
  part: (no: number, of: number) => string;
  place: (no: number, of: number) => string;
  /** Before the words of the print, and after. */
  source: string;
  sourceOf: (source: Source) => string;
  loadedAt: (moment: string) => string;
  lost: (time: string) => string;
  synthetic: string;
  notHeld: string;
  /** The rounds where nothing has a target. */
  placeRounds: Pick<Record<Round, string>, 'standings' | 'extremes'>;
  placeStandings: string;
  spreads: string;
  placeChanges: string;
  figures: string;
  standings: string;
  widest: string;
  changes: string;
  ranking: (indicator: string) => string;
  city: (figure: string) => string;
  matrix: string;
  columns: {
    department: string;
    indicator: string;
    region: string;
    target: string;
    actual: string;
    gap: string;
    bar: string;
    rank: string;
    move: Record<'previous' | 'year', string>;
    toGain: string;
  };
  unmet: string;
  colon: string;
  omitted: (count: number) => string;
  /** Of how many regions how many have no picture of their own. */
  left: (count: number, left: number) => string;
  pause: string;
  resume: string;
  paused: string;
  previous: string;
  next: string;
  fullScreen: string;
  help: string;
  leave: string;
  controls: string;
  keys: readonly (readonly [keys: string, does: string])[];
  options: string;
}

const SINCE = { previous: COMPARISON_WORDS.previous, year: COMPARISON_WORDS['year-before'] };

export const SCREEN_WORDS = inLanguage<Words>({
  zh: {
    title: (period) => `${period}大屏 · 通报`,
    name: '通报',
    rounds: {
      matrix: '总览',
      standings: '未达标占比',
      extremes: '差距与变化',
      regions: '各地',
      indicators: '排名',
    },
    part: (no, of) => `（${no}/${of}）`,
    place: (no, of) => `第 ${no} 屏，共 ${of} 屏`,
    source: '来源：',
    sourceOf: ({ issuer, title, docNo }) => `${issuer}《${title}》${docNo ? `（${docNo}）` : ''}`,
    loadedAt: (moment) => `数据导入于 ${moment}`,
    lost: (time) => `连接中断，数据截至 ${time}，正在重连`,
    synthetic: '模拟数据，不是统计数据',
    placeRounds: { standings: '居首与居末', extremes: '首末与变化' },
    placeStandings: '各地居首与居末的指标',
    spreads: '增速首末相差最大的指标',
    placeChanges: '位次变化最大的指标',
    figures: '各地区各指标的数值与位次',
    notHeld: '本期没有指标完成情况，无可轮播内容。',
    standings: '各地与各部门未达目标占比',
    widest: '差距最大的指标',
    changes: '差距变化最大的指标',
    ranking: (indicator) => `${indicator}排名`,
    city: (figure) => `${office.whole} ${figure}`,
    matrix: '各地区各指标与目标的差距',
    columns: {
      department: '部门',
      indicator: '指标',
      region: '地区',
      target: '目标',
      actual: '实际',
      gap: '差距',
      bar: '目标与实际',
      rank: '位次',
      move: SINCE,
      toGain: '前进一位需',
    },
    unmet: '未达标',
    colon: '：',
    omitted: (count) => `中间略去 ${count} 地`,
    left: (count, left) => `共 ${count} 地，其余 ${left} 地见“未达标占比”`,
    pause: '暂停',
    resume: '继续',
    paused: '已暂停',
    previous: '上一屏',
    next: '下一屏',
    fullScreen: '全屏',
    help: '快捷键',
    leave: '离开',
    controls: '大屏控制',
    keys: [
      ['空格 P', '暂停或继续'],
      ['← →', '上一屏、下一屏'],
      ['F', '全屏'],
      ['?', '快捷键'],
      ['Esc', '离开大屏'],
    ],
    options:
      '地址参数：seconds=20 每屏秒数；rounds=matrix,standings,extremes,regions,indicators 轮播内容；regions=all 全部地区；chosen= 另加的地区；theme=dark 深色；lang=en 英文；release= 固定某一期。',
  },
  en: {
    title: (period) => `Wall display, ${period} · Tongbao`,
    name: 'Tongbao',
    rounds: {
      matrix: 'Overview',
      standings: 'Targets missed',
      extremes: 'Gaps and changes',
      regions: 'Regions',
      indicators: 'Rankings',
    },
    part: (no, of) => ` (${no}/${of})`,
    place: (no, of) => `Screen ${no} of ${of}`,
    source: 'Source: ',
    sourceOf: ({ issuer, title, docNo }) => `${issuer}《${title}》${docNo ? `（${docNo}）` : ''}`,
    loadedAt: (moment) => `Data loaded ${moment}`,
    lost: (time) => `Connection lost; data as at ${time}; reconnecting`,
    synthetic: 'Synthetic data, not official statistics',
    placeRounds: { standings: 'First and last', extremes: 'Ends and changes' },
    placeStandings: 'On how many indicators each region comes first and last',
    spreads: 'Growth: first and last farthest apart',
    placeChanges: 'Ranks that moved most',
    figures: 'Figures and ranks by indicator and region',
    notHeld: 'This release has no scorecards to show.',
    standings: 'Share of targets missed by region and department',
    widest: 'Widest gaps to target',
    changes: 'Most improved and most worsened',
    ranking: (indicator) => `Ranking: ${indicator}`,
    city: (figure) => `${capitalised(office.whole)} ${figure}`,
    matrix: 'Gap to target by indicator and region',
    columns: {
      department: 'Department',
      indicator: 'Indicator',
      region: 'Region',
      target: 'Target',
      actual: 'Actual',
      gap: 'Gap',
      bar: 'Target and actual',
      rank: 'Rank',
      move: SINCE,
      toGain: 'To gain a place',
    },
    unmet: 'Missed',
    colon: ': ',
    omitted: (count) => `${count} not shown`,
    left: (count, left) => `${left} of ${count} regions in the lists alone`,
    pause: 'Pause',
    resume: 'Resume',
    paused: 'Paused',
    previous: 'Previous screen',
    next: 'Next screen',
    fullScreen: 'Full screen',
    help: 'Keys',
    leave: 'Leave',
    controls: 'Controls of the display',
    keys: [
      ['Space P', 'pause or resume'],
      ['← →', 'previous, next screen'],
      ['F', 'full screen'],
      ['?', 'keys'],
      ['Esc', 'leave the display'],
    ],
    options:
      'Address parameters: seconds=20 per screen; rounds=matrix,standings,extremes,regions,indicators; regions=all for every region; chosen= for one more region; theme=dark; lang=en; release= for one release.',
  },
});

/** What the rounds are called. */
export const roundsOf = (hasTargets: boolean): Record<Round, string> =>
  hasTargets ? SCREEN_WORDS.rounds : { ...SCREEN_WORDS.rounds, ...SCREEN_WORDS.placeRounds };
