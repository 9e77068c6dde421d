import type { TableKind } from './printed.ts';
import type { Said } from './said.ts';

/** What a table is called where its own title says no more; `observations` is a plain list of figures. */
export const TABLE_KIND_NAMES: Readonly<Record<TableKind | 'observations', Said>> = {
  scorecard: { zh: '指标完成情况', en: 'Scorecard' },
  'department-scorecard': { zh: '各责任部门指标完成情况', en: 'Scorecard by department' },
  ranking: { zh: '重要指标排名', en: 'Ranking' },
  'net-entry': { zh: '净增、新增、退出单位数', en: 'Net entry' },
  cpi: { zh: '价格指数', en: 'Price indices' },
  households: { zh: '城乡居民收支', en: 'Households' },
  'plan-targets': { zh: '规划目标', en: 'Targets of a plan' },
  observations: { zh: '长表', en: 'Long table' },
};
