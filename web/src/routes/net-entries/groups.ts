import { targetGaps, type TargetGaps } from '#domain/net-entries.ts';
import type { NetEntries, NetEntryCell } from '#server/schemas/net-entries.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { extentOf, type Extent } from '#lib/ui/scale.ts';
import type { NetEntryGrouping } from '#lib/url/net-entries.ts';

export interface FlowLine {
  key: string;
  name: string;
  /** The city, or all sectors: the whole that the lines below it make up. */
  isWhole: boolean;
  /** Of the city: on one scale with its parts these would be too small to see. */
  isOfCity: boolean;
  cell: NetEntryCell;
  /** Net entry against its target; null where none is set. */
  result: MatrixCell | null;
}

export interface FlowGroup {
  key: string;
  name: string;
  /** What the group is of, to link to its page; an indicator only where the release judges it. */
  regionId: string | null;
  indicatorId: string | null;
  lines: FlowLine[];
}

/** Sectors with a line for each region, or regions with a line for each sector. */
export function flowGroups(
  entries: NetEntries,
  rows: readonly MatrixRow[],
  by: NetEntryGrouping,
): FlowGroup[] {
  return by === 'sector' ? bySector(entries, rows) : byRegion(entries, rows);
}

function bySector({ sectors, regions }: NetEntries, rows: readonly MatrixRow[]): FlowGroup[] {
  return sectors.map(({ sector, indicators, cells }) => ({
    key: sector.id,
    name: sector.name,
    regionId: null,
    indicatorId: rowOf(rows, indicators.net)?.indicator.id ?? null,
    lines: regions.flatMap(({ id, shortName, kind }) => {
      const cell = cells.find(({ regionId }) => regionId === id);
      if (!cell) return [];
      const result = resultOf(rows, indicators.net, id);
      const isCity = kind === 'city';
      return { key: id, name: shortName, isWhole: isCity, isOfCity: isCity, cell, result };
    }),
  }));
}

function byRegion({ sectors, regions }: NetEntries, rows: readonly MatrixRow[]): FlowGroup[] {
  return regions.map(({ id: regionId, shortName, kind }) => ({
    key: regionId,
    name: shortName,
    regionId,
    indicatorId: null,
    lines: sectors.flatMap(({ sector: { id, name }, indicators, cells }, index) => {
      const cell = cells.find((one) => one.regionId === regionId);
      if (!cell) return [];
      return {
        key: id,
        name,
        isWhole: index === 0,
        isOfCity: kind === 'city',
        cell,
        result: resultOf(rows, indicators.net, regionId),
      };
    }),
  }));
}

/** How far each region is from its targets, over all sectors. */
export const gapsOf = (
  { sectors }: Pick<NetEntries, 'sectors'>,
  rows: readonly MatrixRow[],
): TargetGaps =>
  targetGaps(sectors.map(({ indicators }) => rowOf(rows, indicators.net)?.cells ?? []));

const rowOf = (rows: readonly MatrixRow[], netId: string) =>
  rows.find(({ indicator }) => indicator.id === netId);

function resultOf(rows: readonly MatrixRow[], netId: string, regionId: string) {
  return rowOf(rows, netId)?.cells.find((cell) => cell.regionId === regionId) ?? null;
}

/**
 * One scale for the bars of all parts: the most that left, to the left, and the most that entered. Where there
 * is the city alone, its own.
 */
export function flowExtent({
  sectors,
  regions,
}: Pick<NetEntries, 'sectors' | 'regions'>): Extent | null {
  const cityIds = new Set(regions.filter(({ kind }) => kind === 'city').map(({ id }) => id));
  const cells = sectors.flatMap((sector) => sector.cells);
  const ofParts = cells.filter(({ regionId }) => !cityIds.has(regionId));
  const valuesOf = (some: typeof cells) =>
    some.flatMap(({ entered, left, net }) => [entered, left === null ? null : -left, net]);
  return extentOf(valuesOf(ofParts)) ?? extentOf(valuesOf(cells));
}
