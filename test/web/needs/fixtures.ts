import type { Need } from '#server/schemas/needs.ts';

/** 昌江区's product: 7.5 by June, 8 to 8.5 for the year. */
export function rateNeed(said: Partial<Need> = {}): Need {
  return {
    indicator: {
      id: 'gdp',
      name: '地区生产总值',
      proseName: '地区生产总值',
      nameEn: null,
      unit: '%',
    },
    measure: 'rate',
    department: { id: 'fgw', name: '', shortName: '', nameEn: null, shortNameEn: null },
    region: {
      id: 'changjiang',
      name: '昌江区',
      shortName: '昌江区',
      nameEn: null,
      shortNameEn: null,
      kind: 'county',
    },
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    target: { text: '8-8.5', low: 8, high: 8.5 },
    actual: 7.5,
    decimals: 1,
    status: 'unmet',
    monthsLeft: 6,
    goal: { bound: 'at-least', value: 8, decimals: 0 },
    basis: 'even',
    elapsedSharePct: 50,
    levels: null,
    required: 8.5,
    requiredDecimals: 1,
    pace: null,
    isReached: false,
    refused: null,
    ...said,
  };
}

/** The city's net entry in trade: 12 by July, 30 for the year. */
export function countNeed(said: Partial<Need> = {}): Need {
  return rateNeed({
    indicator: { id: 'trade', name: '', proseName: '', nameEn: null, unit: '家' },
    measure: 'count',
    period: { start: '2019-01', end: '2019-07', label: '2019年1-7月' },
    target: { text: '30', low: 30, high: null },
    actual: 12,
    decimals: 0,
    monthsLeft: 5,
    goal: { bound: 'at-least', value: 30, decimals: 0 },
    elapsedSharePct: 58.3,
    required: 3.6,
    pace: { expected: 17.5, ahead: -5.5, decimals: 1 },
    ...said,
  });
}
