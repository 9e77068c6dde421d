import type { Grid } from '#server/formats/grid.ts';

import { findHeader, type Header } from './header.ts';

export type PlanColumn =
  | 'docNo'
  | 'signedOn'
  | 'plan'
  | 'field'
  | 'indicatorName'
  | 'region'
  | 'unit'
  | 'baseYear'
  | 'baseValue'
  | 'year'
  | 'target';

/** What a plan's table cannot do without, by the heads it prints. */
export const REQUIRED_PLAN_COLUMNS = {
  docNo: '文号',
  signedOn: '成文日期',
  plan: '文件',
  indicatorName: '指标名称',
  region: '地区',
  year: '目标年',
  target: '目标原文',
} as const satisfies Partial<Record<PlanColumn, string>>;

const HEADS: ReadonlyMap<string, PlanColumn> = new Map([
  ['文号', 'docNo'],
  ['发文字号', 'docNo'],
  ['成文日期', 'signedOn'],
  ['发文日期', 'signedOn'],
  ['文件', 'plan'],
  ['文件名称', 'plan'],
  ['规划', 'plan'],
  ['领域', 'field'],
  ['指标名称', 'indicatorName'],
  ['指标', 'indicatorName'],
  ['地区', 'region'],
  ['单位', 'unit'],
  ['计量单位', 'unit'],
  ['基期', 'baseYear'],
  ['基期年', 'baseYear'],
  ['基期值', 'baseValue'],
  ['目标年', 'year'],
  ['目标年份', 'year'],
  ['目标原文', 'target'],
  ['目标', 'target'],
]);

/** Scorecards have 目标 too; a plan says of which year, or of which document. */
export function findPlanHeader(grid: Grid): Header<PlanColumn> | null {
  const header = findHeader(grid, (head) => HEADS.get(head) ?? null, 3);
  const isPlan = header?.heads.some(({ key }) => key === 'year' || key === 'docNo') === true;
  return isPlan ? header : null;
}
