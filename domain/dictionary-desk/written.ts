import { foldName } from '../fold.ts';
import type { Language } from '../language.ts';
import { shapesOfTables } from './office-shapes.ts';
import type { Cells, DictionaryTables, TableColumn, TableId } from './types.ts';

/** What a table looks like as a file: heads, and under them rows of texts. */
export interface WrittenTable {
  table: TableId;
  heads: string[];
  rows: string[][];
}

/**
 * A table as people write it: heads, values and entries by their names in a language; or, without one,
 * as the shipped files are. Read again, it is the same table.
 * @example writeTable(tables, 'regions', 'zh').heads // ['编号', '代码', '名称', …]
 */
export function writeTable(
  tables: DictionaryTables,
  table: TableId,
  language: Language | null,
): WrittenTable {
  const { columns } = shapesOfTables(tables)[table];
  const cellOf = language === null ? null : namesOf(tables, language);
  return {
    table,
    heads: columns.map(({ id, name }) => (language === null ? id : name[language])),
    rows: tables[table].map((cells) =>
      columns.map((column) => {
        const text = cells[column.id] ?? '';
        return cellOf === null ? text : cellOf(column, text);
      }),
    ),
  };
}

/** The texts that a column's cells may have: of a choice or a reference; null: anything. */
export function wordsOf(
  tables: DictionaryTables,
  { choices, table, kind }: TableColumn,
  language: Language,
): string[] | null {
  if (choices) return choices.map(({ name }) => name[language]);
  if (kind !== 'reference' || table === undefined) return null;
  const nameOf = entryNames(tables, table, language);
  return tables[table].map(({ id = '' }) => nameOf(id));
}

function namesOf(tables: DictionaryTables, language: Language) {
  const known = new Map<TableId, (id: string) => string>();
  const entryName = (table: TableId, id: string) => {
    const nameOf = known.get(table) ?? entryNames(tables, table, language);
    known.set(table, nameOf);
    return nameOf(id);
  };
  return ({ choices, table }: TableColumn, text: string): string => {
    if (choices) return choices.find(({ value }) => value === text)?.name[language] ?? text;
    if (table === undefined) return text;
    return text
      .split(';')
      .map((id) => entryName(table, id))
      .join(';');
  };
}

/** Columns by which an entry is found. */
const NAMES = [
  'name',
  'short_name',
  'prose_name',
  'name_en',
  'short_name_en',
  'label',
  'label_en',
  'size_note',
];

/** The name of an entry in a language, where no other entry has it; else its id. */
function entryNames(
  tables: DictionaryTables,
  table: TableId,
  language: Language,
): (id: string) => string {
  const owners = new Map<string, Set<string>>();
  for (const cells of tables[table]) {
    for (const name of [cells['id'] ?? '', ...NAMES.map((column) => cells[column] ?? '')]) {
      const own = owners.get(foldName(name)) ?? new Set();
      owners.set(foldName(name), own.add(cells['id'] ?? ''));
    }
  }
  const names = new Map(
    tables[table].map((cells): [string, string] => {
      const id = cells['id'] ?? '';
      const name = nameIn(cells, language);
      const isPlain = name !== '' && !/[;；]/u.test(name) && owners.get(foldName(name))?.size === 1;
      return [id, isPlain ? name : id];
    }),
  );
  return (id) => names.get(id) ?? id;
}

function nameIn(cells: Cells, language: Language): string {
  const own = cells['name'] ?? cells['label'] ?? '';
  const english = cells['name_en'] ?? cells['label_en'] ?? '';
  return language === 'en' && english !== '' ? english : own;
}
