import type { ScorecardRow } from '#server/schemas/scorecards.ts';

export interface Places {
  /** Indicators in which the region is ranked. */
  ranked: number;
  first: number;
  last: number;
}

/** How often a region comes first and last; one of a group of one comes neither. */
export function countPlaces(rows: readonly Pick<ScorecardRow, 'rank' | 'peers'>[]): Places {
  const ranked = rows.filter((row) => row.rank !== null && row.peers.length > 1);
  return {
    ranked: ranked.length,
    first: ranked.filter((row) => row.rank === 1).length,
    last: ranked.filter((row) => row.rank === row.peers.at(-1)?.rank && row.rank !== 1).length,
  };
}
