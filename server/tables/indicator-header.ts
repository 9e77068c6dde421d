import type { Grid } from '#server/formats/grid.ts';

import { findHeader, type Header } from './header.ts';

/** The columns of scorecards and rankings. */
export type IndicatorColumn = 'no' | 'name' | 'region' | 'target' | 'actual' | 'gap' | 'rank';

const HEADS: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ['no', /^(?:序号|编号|序)$/u],
  ['name', /^(?:主要)?(?:指标名称|指标项目|指标|项目)$/u],
  ['region', /^(?:地区|区域|县区|县市区|县|地区名称)$/u],
  ['gap', /差距/u],
  ['rank', /(?:排位|位次|排名|名次|排序)$/u],
  ['target', /^(?:\d{4}年?)?(?:年度|全年|本年)?目标(?:增速|增幅|值|数|任务)?$/u],
  ['actual', /^(?:.*(?:月份?|季度|半年|全年|累计|本期))?(?:实际)?完成(?:数|值|情况|增速|增幅)?$/u],
  ['actual', /^(?:.*(?:月份?|季度|半年|全年|累计|本期))?实际(?:数|值|增速|增幅)?$/u],
];

export function findIndicatorHeader(grid: Grid): Header<IndicatorColumn> | null {
  return findHeader(grid, matchIndicatorHead);
}

export function matchIndicatorHead(head: string): IndicatorColumn | null {
  return HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}
