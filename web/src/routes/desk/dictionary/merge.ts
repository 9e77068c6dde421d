import { mergeEntries } from '#domain/dictionary-desk/merge.ts';
import { TABLE_IDS, type DictionaryTables, type TableId } from '#domain/dictionary-desk/types.ts';
import { cellChanges } from '#lib/table/row-changes.ts';
import type { Row } from '#lib/table/rows.ts';
import { entriesOf, type Tables } from './rows.ts';

/**
 * One entry taken into another, by their ids: the tables that are changed by it, whose rows keep their keys.
 * @example mergeRows(tables, 'departments', { from: 'swj', into: 'czj' }) // { departments: […], indicators: […] }
 */
export function mergeRows(
  tables: Tables,
  table: TableId,
  ids: { from: string; into: string },
): Tables {
  const merged = mergeEntries(cellsOf(tables), table, ids);
  const changed = entriesOf(tables).map(([id, rows]): [TableId, readonly Row[]] => {
    const left = id === table ? rows.filter(({ cells }) => cells.id !== ids.from) : rows;
    const next = left.map((row, at) => {
      const after = { key: row.key, cells: merged[id][at] ?? row.cells };
      return cellChanges(row, after).length > 0 ? after : row;
    });
    const isSame = next.length === rows.length && next.every((row, at) => row === rows[at]);
    return [id, isSame ? rows : next];
  });
  return Object.fromEntries(changed.filter(([id, rows]) => rows !== tables[id]));
}

function cellsOf(tables: Tables): DictionaryTables {
  const cells = TABLE_IDS.map((id): [TableId, DictionaryTables[TableId]] => [
    id,
    (tables[id] ?? []).map((row) => row.cells),
  ]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- every table is there.
  return Object.fromEntries(cells) as DictionaryTables;
}
