import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';

const NAMES: Record<string, [string, RankingRow['region']['kind']]> = {
  jingdezhen: ['全市', 'city'],
  leping: ['乐平市', 'county'],
  fuliang: ['浮梁县', 'county'],
  zhushan: ['珠山区', 'county'],
  changjiang: ['昌江区', 'county'],
  taoci: ['陶瓷园区', 'park'],
};

export function rankingRow(id: string, given: Partial<RankingRow>): RankingRow {
  const [shortName, kind] = NAMES[id] ?? [id, 'county'];
  return {
    region: { id, name: shortName, shortName, nameEn: null, shortNameEn: null, kind },
    target: null,
    actual: null,
    decimals: 1,
    missingReason: null,
    gap: null,
    gapDecimals: 1,
    status: 'no-target',
    rank: null,
    printed: null,
    source: null,
    ...given,
  };
}

export function rankingOf(given: Partial<Ranking>): Ranking {
  return {
    release: '2019-06',
    indicator: { id: 'x', name: '某指标', proseName: '某指标', nameEn: null, unit: '%' },
    measure: 'rate',
    direction: 'higher',
    definitionEn: null,
    definition: '',
    department: {
      id: 'fgw',
      name: '发展和改革委员会',
      shortName: '市发改委',
      nameEn: null,
      shortNameEn: null,
    },
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    group: null,
    city: null,
    rows: [],
    references: [],
    ...given,
  };
}
