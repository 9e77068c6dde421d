import { foldName } from '../fold.ts';
import { SHAPES } from './shapes.ts';
import { TABLE_IDS, type Cells, type DictionaryTables, type TableId } from './types.ts';

/** Columns that hold a name by which tables find an entry. */
const NAMES = ['name', 'short_name', 'prose_name'];

/**
 * Takes one entry of a table into another: what referred to it refers to the other, which answers to its
 * names; the entry goes. Whether it may go is for whoever checks the tables.
 * @example mergeEntries(tables, 'departments', { from: 'czj', into: 'fgw' }).departments // without czj
 */
export function mergeEntries(
  tables: DictionaryTables,
  table: TableId,
  { from, into }: { from: string; into: string },
): DictionaryTables {
  const gone = tables[table].find(({ id }) => id === from);
  if (!gone || from === into) return tables;
  const rename = (id: string) => (id === from ? into : id);
  const merged = TABLE_IDS.map((one): [TableId, readonly Cells[]] => {
    const rows = one === table ? tables[one].filter(({ id }) => id !== from) : tables[one];
    return [one, rows.map((cells) => withReferences(one, cells, table, rename))];
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- every table is there.
  const all = Object.fromEntries(merged) as DictionaryTables;
  const answering = all[table].map((cells) =>
    cells['id'] === into ? withNames(cells, gone) : cells,
  );
  return {
    ...all,
    [table]: SHAPES[table].columns.some(({ id }) => id === 'aliases') ? answering : all[table],
  };
}

function withReferences(
  of: TableId,
  cells: Cells,
  table: TableId,
  rename: (id: string) => string,
): Cells {
  const columns = SHAPES[of].columns.filter((column) => column.table === table);
  const entries = columns.map(({ id }): [string, string] => {
    const ids = (cells[id] ?? '').split(';').map(rename);
    return [id, [...new Set(ids)].join(';')];
  });
  return { ...cells, ...Object.fromEntries(entries) };
}

/** Each name once, however it is written. */
function withNames(cells: Cells, gone: Cells): Cells {
  const listOf = (text = '') => text.split(';').filter((name) => name !== '');
  const own = [...NAMES.map((column) => cells[column] ?? ''), ...listOf(cells['aliases'])];
  const taken = new Set(own.map(foldName));
  const more = [...NAMES.map((column) => gone[column] ?? ''), ...listOf(gone['aliases'])].filter(
    (name) => {
      const folded = foldName(name);
      if (folded === '' || taken.has(folded)) return false;
      taken.add(folded);
      return true;
    },
  );
  return { ...cells, aliases: [...listOf(cells['aliases']), ...more].join(';') };
}
