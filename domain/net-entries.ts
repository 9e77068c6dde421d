import type { FamilyMember } from './families.ts';

/** The indicators of one sector: 净增, 新增, 退出. */
export interface SectorIndicators {
  net: string;
  entered: string;
  left: string;
}

/** @example sectorIndicators(trade) // { net: 'trade-net-entry', entered: 'trade-entered', left: 'trade-left' } */
export function sectorIndicators({
  indicators: { net = '', entered = '', left = '' },
}: Pick<FamilyMember, 'indicators'>): SectorIndicators {
  return { net, entered, left };
}

/** How far a region is from its targets, in enterprises: below zero it falls short. */
export interface TargetGaps {
  byRegion: ReadonlyMap<string, number>;
  /** Summed over several sectors, not of a target that is set for all of them together. */
  isSum: boolean;
}

/** The gap of one region in one sector; null: without a target or without a figure. */
export interface SectorGap {
  regionId: string;
  gap: number | null;
}

/**
 * The gaps to the targets of net entry: those of the whole where it has any, else summed over its sectors. What
 * one sector has beyond its target makes up for another, as in the net entry of all of them.
 * @example targetGaps([[], [{ regionId: 'leping', gap: -3 }], [{ regionId: 'leping', gap: 1 }]]).byRegion // leping: -2
 */
export function targetGaps([
  whole = [],
  ...sectors
]: readonly (readonly SectorGap[])[]): TargetGaps {
  const ofWhole = sumByRegion(whole);
  if (ofWhole.size > 0) return { byRegion: ofWhole, isSum: false };
  const judged = sectors.filter((gaps) => gaps.some(({ gap }) => gap !== null));
  return { byRegion: sumByRegion(judged.flat()), isSum: judged.length > 1 };
}

function sumByRegion(gaps: readonly SectorGap[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { regionId, gap } of gaps)
    if (gap !== null) sums.set(regionId, (sums.get(regionId) ?? 0) + gap);
  return sums;
}
