import { foldName } from '../fold.ts';
import { isCalled } from './called.ts';
import { itemsOf } from './items.ts';
import { SHAPES } from './shapes.ts';
import {
  TABLE_IDS,
  type Cells,
  type DictionaryTables,
  type TableColumn,
  type TableId,
} from './types.ts';

/** Columns that name an entry. */
const NAMES = ['name', 'short_name', 'prose_name', 'name_en', 'short_name_en', 'label', 'label_en'];

/**
 * Tables as they are meant: values in place of the words for them, ids in place of the names of entries.
 * What is not known, or is the name of several, stays as it is written.
 * @param before the tables that are there: their ids are no names, though an entry has lost its own
 * @example asMeant(tables, before).indicators[0]?.department // 'czj', where 财政局 was written
 */
export function asMeant(tables: DictionaryTables, before: DictionaryTables): DictionaryTables {
  const known = new Map<TableId, (text: string) => string>();
  const idIn = (table: TableId, text: string) => {
    const idOf = known.get(table) ?? idsByName(tables[table], before[table]);
    known.set(table, idOf);
    return idOf(text);
  };
  const meant = TABLE_IDS.map((table): [TableId, readonly Cells[]] => [
    table,
    tables[table].map((cells) => {
      const changed = SHAPES[table].columns.flatMap((column): [string, string][] => {
        const text = cells[column.id] ?? '';
        return text === '' ? [] : [[column.id, meantCell(column, text, idIn)]];
      });
      return { ...cells, ...Object.fromEntries(changed) };
    }),
  ]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- every table is there.
  return Object.fromEntries(meant) as DictionaryTables;
}

function meantCell(
  { choices, table }: TableColumn,
  text: string,
  idIn: (table: TableId, text: string) => string,
): string {
  if (choices) {
    const folded = foldName(text);
    const found = choices.find((choice) => isCalled(choice, folded));
    return found?.value ?? text;
  }
  if (table === undefined) return text;
  return itemsOf(text)
    .map((item) => idIn(table, item))
    .join(';');
}

/** The id of the one entry that has a name; an id is its own. */
function idsByName(rows: readonly Cells[], before: readonly Cells[]): (text: string) => string {
  const ids = new Set([...rows, ...before].map(({ id = '' }) => id));
  const owners = new Map<string, Set<string>>();
  for (const cells of rows) {
    const aliases = itemsOf(cells['aliases'] ?? '');
    for (const name of [...NAMES.map((column) => cells[column] ?? ''), ...aliases]) {
      const folded = foldName(name);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(cells['id'] ?? ''));
    }
  }
  return (text) => {
    if (text === '' || ids.has(text)) return text;
    const [id, ...others] = owners.get(foldName(text)) ?? [];
    return id === undefined || id === '' || others.length > 0 ? text : id;
  };
}
