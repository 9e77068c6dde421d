import type { NetEntries, NetEntryCell } from '#server/schemas/net-entries.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { extentOf, type Extent } from '#lib/ui/scale.ts';
import type { NetEntryGrouping } from '#lib/url/net-entries.ts';

export interface FlowLine {
  key: string;
  name: string;
  /** The city, or all sectors: the whole that the lines below it make up. */
  isWhole: boolean;
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
    lines: cells.flatMap((cell) => {
      const region = regions.find(({ id }) => id === cell.regionId);
      if (!region) return [];
      const { id, shortName, kind } = region;
      const result = resultOf(rows, indicators.net, id);
      return { key: id, name: shortName, isWhole: kind === 'city', cell, result };
    }),
  }));
}

function byRegion({ sectors, regions }: NetEntries, rows: readonly MatrixRow[]): FlowGroup[] {
  return regions.map(({ id: regionId, shortName }) => ({
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
        cell,
        result: resultOf(rows, indicators.net, regionId),
      };
    }),
  }));
}

const rowOf = (rows: readonly MatrixRow[], netId: string) =>
  rows.find(({ indicator }) => indicator.id === netId);

function resultOf(rows: readonly MatrixRow[], netId: string, regionId: string) {
  return rowOf(rows, netId)?.cells.find((cell) => cell.regionId === regionId) ?? null;
}

/** One scale for every bar: the most that left, to the left, and the most that entered. */
export function flowExtent({ sectors }: Pick<NetEntries, 'sectors'>): Extent | null {
  const cells = sectors.flatMap((sector) => sector.cells);
  return extentOf(
    cells.flatMap(({ entered, left, net }) => [entered, left === null ? null : -left, net]),
  );
}
