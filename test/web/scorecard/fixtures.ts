import type { Peer, ScorecardRow } from '#server/schemas/scorecards.ts';

type Given = Partial<Omit<ScorecardRow, 'indicator' | 'department'>> & {
  id: string;
  unit?: string;
  departmentId?: string;
};

/** A row with nothing but what a test is about. */
export function scorecardRow({
  id,
  unit = '%',
  departmentId = 'fgw',
  ...given
}: Given): ScorecardRow {
  return {
    no: 1,
    indicator: { id, name: id, proseName: id, nameEn: null, unit },
    measure: unit === '%' ? 'rate' : 'count',
    direction: 'higher',
    department: {
      id: departmentId,
      name: departmentId,
      shortName: departmentId,
      nameEn: null,
      shortNameEn: null,
    },
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    target: null,
    actual: null,
    decimals: 1,
    missingReason: null,
    gap: null,
    gapDecimals: 1,
    status: 'no-target',
    rank: null,
    printed: null,
    typicalGap: null,
    gapRatio: null,
    group: null,
    groupGaps: [],
    peers: [],
    source: null,
    ...given,
  };
}

/** Peers of these ranks. */
export const peers = (...ranks: number[]): Peer[] =>
  ranks.map((rank, index) => ({
    regionId: `r${index}`,
    name: `r${index}`,
    nameEn: null,
    actual: -rank,
    rank,
  }));
