import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { sortRows } from '#lib/table/sort.ts';
import type { Extent } from '#lib/ui/scale.ts';

export interface PanelLine {
  region: RegionRef;
  cell: MatrixCell;
}

/** One indicator over all regions. */
export interface IndicatorPanel {
  row: MatrixRow;
  /** The figure the department answers for. */
  city: PanelLine | null;
  /** Largest gap first, those without one last. */
  lines: PanelLine[];
  /** How many between the first and the last ones are not listed. */
  left: number;
  extent: Extent;
}

/** More lines than that are cut in the middle. */
const MOST_LINES = 14;
const ENDS = 5;
const RATE_HALVES = [5, 10, 20, 50] as const;
/** So much of the gaps has to fit the scale; what lies beyond is marked. */
const FITTING_SHARE = 0.75;

/**
 * A panel an indicator with two gaps and more: one alone is no picture. All rates share one scale,
 * and all counts another.
 */
export function indicatorPanels(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
): IndicatorPanel[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const rateHalf = halfOf(gapsOf(rows, true), RATE_HALVES);
  const countHalf = Math.max(5, ...gapsOf(rows, false));
  const drawn = rows.filter(({ cells }) => cells.filter(({ gap }) => gap !== null).length > 1);
  return drawn.map((row) => {
    const lines = row.cells.flatMap((cell) => {
      const region = byId.get(cell.regionId);
      return region ? [{ region, cell }] : [];
    });
    const parts = sortRows(
      lines.filter(({ region }) => region.kind !== 'city'),
      ({ cell }) => cell.gap,
      true,
    );
    const half = row.measure === 'rate' ? rateHalf : countHalf;
    const isLong = parts.length > MOST_LINES;
    return {
      row,
      city: lines.find(({ region }) => region.kind === 'city') ?? null,
      lines: isLong ? [...parts.slice(0, ENDS), ...parts.slice(-ENDS)] : parts,
      left: isLong ? parts.length - 2 * ENDS : 0,
      extent: { min: -half, max: half },
    };
  });
}

/** Where the lines that are not listed would stand. */
export const CUT_AFTER = ENDS;

function gapsOf(rows: readonly MatrixRow[], isRate: boolean): number[] {
  return rows
    .filter(({ measure }) => (measure === 'rate') === isRate)
    .flatMap(({ cells }) => cells.flatMap(({ gap }) => (gap === null ? [] : [Math.abs(gap)])));
}

function halfOf(gaps: readonly number[], halves: readonly number[]): number {
  const most = halves.at(-1) ?? 1;
  return (
    halves.find(
      (half) => gaps.filter((gap) => gap <= half).length >= FITTING_SHARE * gaps.length,
    ) ?? most
  );
}
