import { isTableId, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import type { TableId } from '#domain/dictionary-desk/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';
import { newId } from '#server/search/new-id.ts';
import { columnOfHead, headColumns } from '#server/tables/dictionary-heads.ts';

/**
 * Tables of a dictionary whose rows without an id have that of the entry with their name, else one made of
 * the name. A column of ids that lacks is added behind the others, so that all cells stay where they are.
 */
export function withGridIds(
  grids: ReadonlyMap<string, Grid>,
  known: Dictionary,
): ReadonlyMap<string, Grid> {
  const tables = toTables(known);
  return new Map(
    [...grids].map(([file, grid]) => {
      if (!isTableId(file) || !SHAPES[file].columns.some(({ id }) => id === 'id')) {
        return [file, grid];
      }
      const names = tables[file].map(({ id = '', name, label }): [string, string] => {
        return [foldName(name ?? label ?? ''), id];
      });
      return [file, fillGrid(grid, file, new Map(names))];
    }),
  );
}

function fillGrid(grid: Grid, table: TableId, known: ReadonlyMap<string, string>): Grid {
  const [heads = [], ...rows] = grid.cells;
  const columns = heads.map((head) => columnOfHead(head.trim(), headColumns(table)));
  const nameAt = columns.findIndex((column) => column === 'name' || column === 'label');
  const found = columns.indexOf('id');
  if (nameAt === -1) return grid;
  const idAt = found === -1 ? Math.max(...grid.cells.map(({ length }) => length)) : found;
  const idOf = (row: readonly string[]) => (row[idAt] ?? '').trim();
  const taken = new Set(rows.map(idOf));
  const filled = rows.map((row) => {
    const name = (row[nameAt] ?? '').trim();
    if (idOf(row) !== '' || name === '') return row;
    const before = known.get(foldName(name));
    const id = before !== undefined && !taken.has(before) ? before : newId(table, name, taken);
    taken.add(id);
    return withCell(row, idAt, id);
  });
  return { ...grid, cells: [found === -1 ? withCell(heads, idAt, 'id') : heads, ...filled] };
}

function withCell(row: readonly string[], at: number, text: string): string[] {
  return Array.from({ length: Math.max(row.length, at + 1) }, (_, column) =>
    column === at ? text : (row[column] ?? ''),
  );
}
