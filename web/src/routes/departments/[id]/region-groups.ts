import type { MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { inLeagueOrder } from '#lib/ui/league-order.ts';

/** Regions of one kind, and the indicators that several of them have: no column is empty from end to end. */
export interface RegionGroup {
  kind: 'county' | 'park';
  regions: RegionRef[];
  rows: MatrixRow[];
}

/**
 * Counties, then parks, each in the order of `behind`; those that have none of these indicators are left out,
 * and so is what a single one of all has (`heldByOne`).
 */
export function regionGroups(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  behind: readonly { region: RegionRef }[],
): RegionGroup[] {
  const shared = rows.filter((row) => !isOfOne(row));
  return (['county', 'park'] as const).flatMap((kind) => {
    const own = new Set(regions.filter((one) => one.kind === kind).map(({ id }) => id));
    const held = shared.filter(({ cells }) => cells.some(({ regionId }) => own.has(regionId)));
    const holders = new Set(held.flatMap(({ cells }) => cells.map(({ regionId }) => regionId)));
    const members = regions.filter(({ id }) => own.has(id) && holders.has(id));
    if (members.length === 0) return [];
    return [{ kind, regions: inLeagueOrder(members, behind), rows: held }];
  });
}

/** What one region alone has, region by region. */
export function heldByOne(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
): { region: RegionRef; rows: MatrixRow[] }[] {
  const single = rows.filter(isOfOne);
  return regions
    .map((region) => ({
      region,
      rows: single.filter(({ cells }) => cells[0]?.regionId === region.id),
    }))
    .filter((one) => one.rows.length > 0);
}

const isOfOne = ({ cells }: MatrixRow) => cells.length === 1;
