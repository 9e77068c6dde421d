import type { LeagueRow } from '#server/schemas/league.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { inLeagueOrder } from '#lib/ui/league-order.ts';
import { worstAndChosen } from '#lib/ui/worst-and-chosen.ts';
import type { RankingsView } from '#lib/url/rankings.ts';

type Standing = Pick<LeagueRow, 'region' | 'unmetSharePct'>;

interface Columns<Region> {
  /** Wider places and the city, beside which the others are read, then those that are shown. */
  shown: Region[];
  /** Those of whom some may be left out. */
  parts: Region[];
  /** How many are shown because they are the worst. */
  worst: number;
}

/**
 * Of regions that have a figure the worst by the share of targets that they miss, the chosen, and those that
 * the sentence above calls by name; without targets the first as they stand.
 */
export function chooseColumns<Region extends RegionRef>(
  regions: readonly Region[],
  standings: readonly Standing[],
  { columns, regions: extent, chosen }: Pick<RankingsView, 'columns' | 'regions' | 'chosen'>,
  named: readonly string[],
): Columns<Region> {
  const inDictionary = regions.toSorted(widerFirst);
  const ordered = columns === 'share' ? inLeagueOrder(inDictionary, standings) : inDictionary;
  const parts = ordered.filter((region) => !isBeside(region));
  const shares = new Map(standings.map(({ region, unmetSharePct }) => [region.id, unmetSharePct]));
  const placed = parts.map((region) => ({ region, unmetSharePct: shares.get(region.id) ?? null }));
  const few = extent === 'all' ? null : worstAndChosen(placed, [...chosen, ...named]);
  return {
    shown: ordered.filter((region) => isBeside(region) || (few?.has(region.id) ?? true)),
    parts,
    worst: worstAndChosen(placed, [])?.size ?? parts.length,
  };
}

const isBeside = ({ kind }: RegionRef) => kind === 'city' || kind === 'wider';
const widerFirst = (a: RegionRef, b: RegionRef) =>
  Number(b.kind === 'wider') - Number(a.kind === 'wider');
