import type { IndicatorChart } from '#lib/url/indicator.ts';
import { capitalised } from '#domain/said-names.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

interface Words {
  site: string;
  indicator: string;
  newestWith: (name: string) => string;
  unknownTitle: string;
  unknownDetail: (id: string) => string;
  charts: Record<IndicatorChart, string>;
  chartsLabel: string;
  chooseRegion: string;
  everywhere: (indicator: string) => string;
  rank: string;
  region: string;
  actual: string;
  target: string;
  gap: string;
  status: string;
  source: string;
  points: string;
  city: string;
  printed: (what: string | number) => string;
  total: string;
  sourceHint: string;
  notRanked: (reason: string) => string;
  comparedAre: (who: string) => string;
  /** `reported`: 3/5 已报. */
  waiting: (reported: string) => string;
  missing: string;
  separator: string;
  comma: string;
}

export const words = inLanguage<Words>({
  zh: {
    site: '通报',
    indicator: '指标',
    newestWith: (name) => `看有${name}的最近一期`,
    unknownTitle: '没有这个指标',
    unknownDetail: (id) => `词典里没有“${id}”。请从总览或排名进入。`,
    charts: {
      ranking: '排名',
      trend: '走势',
      ranks: '位次变化',
      panels: '分地区',
      map: '地图',
      needs: '后几个月',
    },
    chartsLabel: '看什么',
    chooseRegion: '突出',
    everywhere: (indicator) => `各地${indicator}`,
    rank: '排位',
    region: '地区',
    actual: '实际完成',
    target: '目标',
    gap: '差距',
    status: '状态',
    source: '来源',
    points: '百分点',
    city: office.whole,
    printed: (what) => `印 ${what}`,
    total: '总数，不与各地同画',
    sourceHint: '这个数的来源与历次数值',
    notRanked: (reason) => `不参加排位：${reason}`,
    comparedAre: (who) => `对比地区是${who}`,
    waiting: (reported) => `${reported}，报齐之前不排位`,
    missing: '缺数',
    separator: '；',
    comma: '，',
  },
  en: {
    site: 'Tongbao',
    indicator: 'Indicator',
    newestWith: (name) => `The newest release that has ${name}`,
    unknownTitle: 'No such indicator',
    unknownDetail: (id) =>
      `The dictionary has no “${id}”. Please come by the overview or the rankings.`,
    charts: {
      ranking: 'Ranking',
      trend: 'Trend',
      ranks: 'Ranks over time',
      panels: 'By region',
      map: 'Map',
      needs: 'Rest of the year',
    },
    chartsLabel: 'Views',
    chooseRegion: 'Highlight',
    everywhere: (indicator) => `${indicator} by region`,
    rank: 'Rank',
    region: 'Region',
    actual: 'Actual',
    target: 'Target',
    gap: 'Gap',
    status: 'Status',
    source: 'Source',
    points: 'points',
    city: capitalised(office.whole),
    printed: (what) => `printed ${what}`,
    total: 'The total; not drawn beside its parts',
    sourceHint: 'Where the figure comes from, and all values it had',
    notRanked: (reason) => `Not ranked: ${reason}`,
    comparedAre: (who) => `compared are ${who}`,
    waiting: (reported) => `${reported}; nobody is ranked before all have`,
    missing: 'no figure',
    separator: '; ',
    comma: ', ',
  },
});
