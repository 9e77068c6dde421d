import type { IndicatorChart } from '#lib/url/indicator.ts';
import { inLanguage } from '#lib/language/language.ts';

interface Words {
  site: string;
  indicator: string;
  newestWith: (name: string) => string;
  unknownTitle: string;
  unknownDetail: (id: string) => string;
  charts: Record<IndicatorChart, string>;
  chartsLabel: string;
  chooseRegion: string;
  nobody: string;
  everywhere: (indicator: string) => string;
  rank: string;
  region: string;
  actual: string;
  target: string;
  gap: string;
  status: string;
  missing: string;
  comma: string;
}

export const words = inLanguage<Words>({
  zh: {
    site: '通报',
    indicator: '指标',
    newestWith: (name) => `有${name}的最近一期`,
    unknownTitle: '没有这个指标',
    unknownDetail: (id) => `字典里没有“${id}”。请从总览或排名进入。`,
    charts: {
      ranking: '排名',
      trend: '走势',
      ranks: '位次变化',
      panels: '分地区',
      map: '分布',
    },
    chartsLabel: '图表',
    chooseRegion: '突出',
    nobody: '无',
    everywhere: (indicator) => `各地${indicator}`,
    rank: '位次',
    region: '地区',
    actual: '实际完成',
    target: '目标',
    gap: '差距',
    status: '状态',
    missing: '缺数',
    comma: '，',
  },
  en: {
    site: 'Tongbao',
    indicator: 'Indicator',
    newestWith: (name) => `Latest release with ${name}`,
    unknownTitle: 'No such indicator',
    unknownDetail: (id) =>
      `The dictionary has no “${id}”. Choose an indicator from the overview or the rankings.`,
    charts: {
      ranking: 'Ranking',
      trend: 'Trend',
      ranks: 'Ranks over time',
      panels: 'By region',
      map: 'Map',
    },
    chartsLabel: 'Views',
    chooseRegion: 'Highlight',
    nobody: 'none',
    everywhere: (indicator) => `${indicator} by region`,
    rank: 'Rank',
    region: 'Region',
    actual: 'Actual',
    target: 'Target',
    gap: 'Gap',
    status: 'Status',
    missing: 'no figure',
    comma: ', ',
  },
});
