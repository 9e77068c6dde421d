import { isTableId, keyOfRow, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import type { Cells, DictionaryTables, TableId } from '#domain/dictionary-desk/types.ts';
import { foldName } from '#domain/fold.ts';
import type { RowOf } from '#server/tables/dictionary-log.ts';
import type { SentTable } from '#server/tables/dictionary-upload.ts';
import type { TAKE_WAYS } from '#server/schemas/dictionary-desk.ts';
import { fillIds } from './fill-ids.ts';

/** `replace`: what a table lacks goes; `add`: it stays, and rows that are there already are changed. */
export type TakeWay = (typeof TAKE_WAYS)[number];

/**
 * The tables that are there with those that were sent laid over them. A column that was not sent stays.
 * `rowOf` is the row of the sheet from which a row came, or, of one that was not sent, its own.
 */
export function takeSent(
  known: DictionaryTables,
  sent: readonly SentTable[],
  way: TakeWay,
): { tables: DictionaryTables; rowOf: RowOf } {
  let tables = known;
  const inFiles = new Map<string, number>();
  for (const one of sent) {
    const { table } = one;
    if (!isTableId(table)) continue;
    const { rows, keys } = takeTable(tables, one, table, way);
    tables = { ...tables, [table]: rows };
    keys.forEach((key, at) => inFiles.set(`${table} ${key}`, one.rows[at]?.row ?? at + 1));
  }
  const pairs = sent.filter(({ table }) => table === 'comparison_group_members');
  const taken =
    pairs.length === 0 ? tables : { ...tables, comparison_groups: withPairs(tables, pairs) };
  const rowOf: RowOf = (table, row) => {
    const cells = taken[table][row - 1];
    return (cells && inFiles.get(`${table} ${keyOfRow(table, cells)}`)) ?? row;
  };
  return { tables: taken, rowOf };
}

function takeTable(
  known: DictionaryTables,
  { rows }: SentTable,
  table: TableId,
  way: TakeWay,
): { rows: readonly Cells[]; keys: string[] } {
  const before = known[table];
  const own = rows.map(({ cells }) => toValues(table, cells, known));
  const filled = fillIds({ ...known, [table]: own }, known)[table];
  const old = new Map(before.map((cells) => [keyOfRow(table, cells), cells]));
  const merged = filled.map((cells) => ({ ...old.get(keyOfRow(table, cells)), ...cells }));
  const keys = merged.map((cells) => keyOfRow(table, cells));
  if (way === 'replace') return { rows: merged, keys };
  const changed = new Map(merged.map((cells) => [keyOfRow(table, cells), cells]));
  const stay = before.map((cells) => changed.get(keyOfRow(table, cells)) ?? cells);
  const added = merged.filter((cells) => !old.has(keyOfRow(table, cells)));
  return { rows: [...stay, ...added], keys };
}

/** Values in place of the words for them, ids in place of names; what is not known stays as it is. */
function toValues(table: TableId, cells: Cells, known: DictionaryTables): Cells {
  const columns = new Map(SHAPES[table].columns.map((column) => [column.id, column]));
  const entries = Object.entries(cells).map(([id, text]): [string, string] => {
    const column = columns.get(id);
    const folded = foldName(text);
    const choice = column?.choices?.find(({ value, name, words = [] }) =>
      [value, name.zh, name.en, ...words].some((word) => foldName(word) === folded),
    );
    if (choice) return [id, choice.value];
    const isKey = SHAPES[table].keys.includes(id) && column?.table !== undefined;
    return [id, isKey && column.table ? idNamed(known[column.table], text) : text];
  });
  return Object.fromEntries(entries);
}

/** The id of the one entry that is called so. */
function idNamed(rows: readonly Cells[], text: string): string {
  const folded = foldName(text);
  const found = rows.filter(({ name = '', name_en: english = '' }) =>
    [name, english].some((word) => word !== '' && foldName(word) === folded),
  );
  return found.length === 1 ? (found[0]?.['id'] ?? text) : text;
}

/** A file of pairs says who is in which group. */
function withPairs(tables: DictionaryTables, sent: readonly SentTable[]): readonly Cells[] {
  const pairs = sent.flatMap(({ rows }) => rows.map(({ cells }) => cells));
  const byGroup = Map.groupBy(pairs, ({ group = '' }) => group);
  return tables.comparison_groups.map((cells) => {
    const own = byGroup.get(cells['id'] ?? '') ?? [];
    const members = own.map(({ region = '' }) => region).join(';');
    return own.length > 0 ? { ...cells, members } : cells;
  });
}
