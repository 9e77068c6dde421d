import type { Since } from '#server/schemas/movement.ts';
import type { MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import type { Status } from '#lib/format/status.ts';
import { office } from '#lib/language/office.ts';
import { cellFace, type Show } from './cell-face.ts';
import type { ShownCell } from './marks-shown.ts';

interface Asked {
  show: Show;
  /** Cells of another status are blank. */
  status?: Status | 'all';
  sinceOf?: (indicatorId: string, regionId: string) => Since | null;
}

/** How the cells of a matrix look; those that are blank are left out. */
export function facesOf(
  rows: readonly MatrixRow[],
  regions: readonly Pick<RegionRef, 'id'>[],
  { show, status = 'all', sinceOf = () => null }: Asked,
): ShownCell[] {
  return rows.flatMap((row) => {
    const cells = new Map(row.cells.map((cell) => [cell.regionId, cell]));
    const ranked = row.cells.filter(({ rank }) => rank !== null).length;
    return regions.flatMap(({ id }): ShownCell | [] => {
      const cell = cells.get(id);
      if (!cell) return { face: null, isRevised: false };
      if (status !== 'all' && cell.status !== status) return [];
      const since = sinceOf(row.indicator.id, id);
      const face = cellFace(show, cell, row, { since, ranked, scale: office.gapScale });
      return { face, isRevised: cell.revision > 0 };
    });
  });
}
