import type { MatrixCell, MatrixRow, RegionStanding } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';

export const regions: RegionRef[] = [
  { id: 'jingdezhen', name: '景德镇市', shortName: '全市', kind: 'city' },
  { id: 'leping', name: '乐平市', shortName: '乐平市', kind: 'county' },
  { id: 'fuliang', name: '浮梁县', shortName: '浮梁县', kind: 'county' },
  { id: 'changjiang', name: '昌江区', shortName: '昌江区', kind: 'county' },
  { id: 'taoci', name: '陶瓷工业园区', shortName: '陶瓷园区', kind: 'park' },
];

export function standing(id: string, unmet: number, monitorable: number): RegionStanding {
  const region = regions.find((known) => known.id === id)!;
  return {
    region,
    unmet,
    monitorable,
    unmetSharePct: Number(((unmet / monitorable) * 100).toFixed(1)),
  };
}

export function cell(regionId: string, gap: number | null): MatrixCell {
  const target = gap === null ? null : { text: '10', low: 10, high: null };
  return {
    regionId,
    target,
    actual: 10 + (gap ?? 0),
    decimals: 1,
    missingReason: null,
    gap,
    gapDecimals: 1,
    status: gap === null ? 'no-target' : gap < 0 ? 'unmet' : 'met',
    rank: null,
    printed: null,
    revision: 0,
  };
}

/** Gaps by region id; null: no target there. */
export function row(
  id: string,
  departmentId: string,
  measure: 'rate' | 'count',
  gaps: Record<string, number | null>,
): MatrixRow {
  return {
    indicator: { id, name: id, proseName: id, unit: measure === 'rate' ? '%' : '家' },
    measure,
    department: { id: departmentId, name: departmentId, shortName: departmentId },
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    cells: Object.entries(gaps).map(([regionId, gap]) => cell(regionId, gap)),
  };
}
