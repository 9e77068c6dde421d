import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import {
  TABLE_IDS,
  type Cells,
  type DictionaryTables,
  type TableId,
} from '#domain/dictionary-desk/types.ts';
import { foldName } from '#domain/fold.ts';
import { newId } from '#server/search/new-id.ts';

/**
 * Ids of rows that have none: that of the entry which has the name already, else one made of the name.
 * A row without a name keeps its blank, which the reader tells.
 */
export function fillIds(tables: DictionaryTables, known: DictionaryTables): DictionaryTables {
  const filled = TABLE_IDS.map((table): [TableId, readonly Cells[]] => [
    table,
    hasIds(table) ? fillTable(table, tables[table], known[table]) : tables[table],
  ]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- every table is there.
  return Object.fromEntries(filled) as DictionaryTables;
}

function hasIds(table: TableId): boolean {
  return SHAPES[table].columns.some(({ id }) => id === 'id');
}

function fillTable(
  table: TableId,
  rows: readonly Cells[],
  known: readonly Cells[],
): readonly Cells[] {
  const taken = new Set(rows.map(({ id = '' }) => id));
  const byName = new Map(known.map((cells) => [foldName(nameOf(cells)), cells['id'] ?? '']));
  return rows.map((cells) => {
    const name = nameOf(cells);
    if ((cells['id'] ?? '') !== '' || name === '') return cells;
    const before = byName.get(foldName(name));
    const id = before && !taken.has(before) ? before : newId(table, name, taken);
    taken.add(id);
    return { ...cells, id };
  });
}

const nameOf = ({ name, label = '' }: Cells): string => (name ?? label).trim();
