import type { Direction, Frequency, Measure } from './dictionary.ts';
import type { Said } from './said.ts';
import type { SearchKind } from './search-kinds.ts';

/** What has a name. */
export const KIND_NOUNS: Readonly<Record<SearchKind, Said>> = {
  region: { zh: '地区', en: 'region' },
  department: { zh: '责任部门', en: 'department' },
  indicator: { zh: '指标', en: 'indicator' },
  family: { zh: '指标族', en: 'family of indicators' },
  assessment: { zh: '考核', en: 'assessment' },
  scheme: { zh: '考核办法', en: 'assessment scheme' },
};

export const MEASURE_NAMES: Readonly<Record<Measure, Said>> = {
  rate: { zh: '增速', en: 'growth rate' },
  count: { zh: '个数', en: 'count' },
  index: { zh: '指数', en: 'index' },
  level: { zh: '水平值', en: 'level' },
};

export const DIRECTION_NAMES: Readonly<Record<Direction, Said>> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
  neither: { zh: '不分高低', en: 'neither way is better' },
};

/** How often a figure comes. */
export const FREQUENCY_NAMES: Readonly<Record<Frequency, Said>> = {
  monthly: { zh: '每月', en: 'monthly' },
  quarterly: { zh: '每季', en: 'quarterly' },
  'half-yearly': { zh: '每半年', en: 'half-yearly' },
};

/** Before the noun: 季度指标. */
export const FREQUENCY_ADJECTIVES: Readonly<Record<Frequency, Said>> = {
  monthly: { zh: '月度', en: 'monthly' },
  quarterly: { zh: '季度', en: 'quarterly' },
  'half-yearly': { zh: '半年度', en: 'half-yearly' },
};

/** In the notes of a file, among other facts; files that were taken earlier say 半年, and two takings must be alike. */
export const FREQUENCY_NOTES: Readonly<Record<Frequency, Said>> = {
  ...FREQUENCY_ADJECTIVES,
  'half-yearly': { zh: '半年', en: 'half-yearly' },
};
