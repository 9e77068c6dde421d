import type { Indicator } from './dictionary.ts';
import type { Said } from './said.ts';
import { NET_ENTRY_SECTORS, sectorIndicators } from './net-entries.ts';

export const HOLDINGS = ['scorecards', 'rankings', 'net-entries', 'prices', 'households'] as const;
/** What can be asked of a release. */
export type Holding = (typeof HOLDINGS)[number];

export const PRICE_INDICATORS = ['cpi-month', 'cpi-year', 'cpi-to-date'] as const;
export const HOUSEHOLD_INDICATORS = [
  'urban-income',
  'rural-income',
  'urban-expenditure',
  'rural-expenditure',
] as const;

const NET_ENTRY_FLOWS = new Set(
  NET_ENTRY_SECTORS.map(sectorIndicators).flatMap(({ entered, left }) => [entered, left]),
);

/** What a release offers, by the indicators that it holds. */
export function holdingsOf(indicators: readonly Indicator[]): Holding[] {
  const ids = new Set<string>(indicators.map(({ id }) => id));
  const holds: Record<Holding, boolean> = {
    scorecards: indicators.some(({ departmentId }) => departmentId !== null),
    rankings: indicators.some(({ groupId }) => groupId !== null),
    'net-entries': [...NET_ENTRY_FLOWS].some((id) => ids.has(id)),
    prices: PRICE_INDICATORS.some((id) => ids.has(id)),
    households: HOUSEHOLD_INDICATORS.some((id) => ids.has(id)),
  };
  return HOLDINGS.filter((holding) => holds[holding]);
}

export const HOLDING_NAMES: Record<Holding, Said> = {
  scorecards: { zh: '指标完成情况', en: 'scorecards' },
  rankings: { zh: '排名', en: 'rankings' },
  'net-entries': { zh: '净增入库', en: 'net entries' },
  prices: { zh: '物价', en: 'prices' },
  households: { zh: '居民收支', en: 'household income and spending' },
};
