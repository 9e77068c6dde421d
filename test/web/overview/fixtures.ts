import type { Movement, Since, TallyMove } from '#server/schemas/movement.ts';
import type { MatrixCell, MatrixRow, RegionStanding } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';

export const regions: RegionRef[] = [
  {
    id: 'jingdezhen',
    name: '景德镇市',
    shortName: '全市',
    nameEn: null,
    shortNameEn: null,
    kind: 'city',
  },
  {
    id: 'leping',
    name: '乐平市',
    shortName: '乐平市',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
  {
    id: 'fuliang',
    name: '浮梁县',
    shortName: '浮梁县',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
  {
    id: 'changjiang',
    name: '昌江区',
    shortName: '昌江区',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
  {
    id: 'taoci',
    name: '陶瓷工业园区',
    shortName: '陶瓷园区',
    nameEn: null,
    shortNameEn: null,
    kind: 'park',
  },
];

export function standing(id: string, unmet: number, monitorable: number): RegionStanding {
  const region = regions.find((known) => known.id === id)!;
  return {
    region,
    unmet,
    monitorable,
    unmetSharePct: Number(((unmet / monitorable) * 100).toFixed(1)),
    places: { ranked: 0, first: 0, last: 0 },
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
    gapRatio: null,
    revision: 0,
  };
}

const period = { start: '2019-01', end: '2019-06', label: '2019年1-6月' };

/** Gaps by region id; null: no target there. */
export function row(
  id: string,
  departmentId: string,
  measure: 'rate' | 'count',
  gaps: Record<string, number | null>,
): MatrixRow {
  return {
    indicator: { id, name: id, proseName: id, nameEn: null, unit: measure === 'rate' ? '%' : '家' },
    measure,
    department: {
      id: departmentId,
      name: departmentId,
      shortName: departmentId,
      nameEn: null,
      shortNameEn: null,
    },
    period,
    groupId: null,
    reported: null,
    expected: null,
    typicalGap: null,
    cells: Object.entries(gaps).map(([regionId, gap]) => cell(regionId, gap)),
  };
}

type Reason = NonNullable<Since['gap']['withheld']>;

/** What moved: the gap by so much, the rank by so many places. */
export function since(change: number | null, gained: number | null = null): Since {
  const withheld = change === null ? 'missing' : null;
  return {
    release: '2019-05',
    period: null,
    actual: { change, decimals: 1, before: null, withheld },
    gap: { change, decimals: 1, before: change === null ? null : -5, withheld },
    status: { before: null, withheld: null },
    rank: { before: null, gained, own: null, others: null, withheld: null },
  };
}

/** Nothing of a cell can be compared. */
export function withheld(reason: Reason): Since {
  const nothing = since(null);
  return { ...nothing, gap: { ...nothing.gap, withheld: reason } };
}

export const noTally: TallyMove = {
  monitorable: 0,
  unmet: 0,
  unmetBefore: null,
  newlyMet: [],
  newlyUnmet: [],
  withheld: 'no-release',
};

/** A movement by indicator and region, against the release before and a year before. */
export function movement(
  moves: Record<string, Record<string, [previous: Since, year: Since]>>,
  tallies: Record<string, TallyMove> = {},
): Movement {
  return {
    release: '2019-06',
    period,
    previous: null,
    yearBefore: null,
    regions: regions.map((region) => ({
      region,
      sincePrevious: tallies[region.id] ?? noTally,
      sinceYear: noTally,
    })),
    departments: [],
    rows: Object.entries(moves).map(([id, byRegion]) => {
      const { indicator, measure, department } = row(id, 'fgw', 'rate', {});
      const cells = Object.entries(byRegion).map(([regionId, [previous, year]]) => ({
        regionId,
        actual: null,
        decimals: 1,
        gap: null,
        gapDecimals: 1,
        status: 'unmet' as const,
        place: null,
        sincePrevious: previous,
        sinceYear: year,
      }));
      return { indicator, measure, department, period, cells };
    }),
  };
}
