import type { Faces, FaceRole } from './faces.ts';
import type { SheetRows } from './sheet-rows.ts';

/** How many cells of what is here are taken for what: of a long sheet the rows that have come. */
export function countFaces({ rows }: SheetRows, faces: Faces): ReadonlyMap<FaceRole, number> {
  const counts = new Map<FaceRole, number>();
  for (const [no, row] of rows) {
    for (const [index, text] of row.cells.entries()) {
      const column = index + 1;
      const { role } = faces.faceAt({ row: no, column }, text, row.figures.get(column) ?? null);
      counts.set(role, (counts.get(role) ?? 0) + 1);
    }
  }
  return counts;
}
