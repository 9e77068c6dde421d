import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { TABLE_IDS, type DictionaryTables, type TableId } from '#domain/dictionary-desk/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { DictionaryProblem } from '#server/schemas/dictionary-desk.ts';
import type { RowOf } from '#server/tables/dictionary-log.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** Tables that are left out where they have no rows: files need not be there either. */
const MAY_LACK: ReadonlySet<TableId> = new Set(['office', 'paths']);

/**
 * Reads tables as their files are read, with the same checks; null with any error.
 * @param rowOf what messages call a row
 */
export function readTables(
  tables: DictionaryTables,
  rowOf?: RowOf,
): {
  dictionary: Dictionary | null;
  problems: DictionaryProblem[];
} {
  const grids = TABLE_IDS.flatMap((table): [TableId, Grid][] =>
    MAY_LACK.has(table) && tables[table].length === 0 ? [] : [[table, toGrid(table, tables)]],
  );
  const { dictionary, problems } = readDictionary(new Map(grids), {
    places: 'desk',
    ...(rowOf && { rowOf }),
  });
  return { dictionary, problems: problems.map(toProblem) };
}

function toGrid(table: TableId, tables: DictionaryTables): Grid {
  const columns = SHAPES[table].columns.map(({ id }) => id);
  const rows = tables[table].map((cells) => columns.map((column) => cells[column] ?? ''));
  return { file: table, sheet: null, cells: [columns, ...rows] };
}

/** The heads are no row of a table at the desk. */
function toProblem({ file, row, column, ...problem }: TableProblem): DictionaryProblem {
  const table = TABLE_IDS.find((id) => id === file) ?? 'office';
  const { found, foundEn, expected, expectedEn, cure, cureEn } = problem;
  return {
    table,
    row: row === null || row < 2 ? null : row - 1,
    column: column === null ? null : (SHAPES[table].columns[column - 1]?.id ?? null),
    ...{ found, foundEn, expected, expectedEn, cure, cureEn },
  };
}
