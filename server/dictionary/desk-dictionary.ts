import { shapesOfTables } from '#domain/dictionary-desk/office-shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import {
  TABLE_IDS,
  type Choice,
  type TableColumn,
  type TableId,
  type TableShape,
} from '#domain/dictionary-desk/types.ts';
import type { Said } from '#domain/said.ts';
import type { DictionaryColumn, DictionaryTable } from '#server/schemas/dictionary-desk.ts';
import type { DataView } from '#server/view/data-view.ts';
import { usesOf, type Uses } from './uses.ts';

/** The tables of a view's dictionary with what they may hold and how much rests on each entry. */
export async function describeTables(view: DataView): Promise<DictionaryTable[]> {
  const tables = toTables(view.dictionary);
  const shapes = shapesOfTables(tables);
  const uses = await usesOf(view);
  return TABLE_IDS.map((table) => ({
    ...describeShape(shapes[table]),
    rows: tables[table].map((cells) => ({ cells: { ...cells }, used: useOf(uses, table, cells) })),
  }));
}

const UNUSED = { figures: 0, releases: 0 };

function useOf(uses: Uses, table: TableId, { id = '' }: Readonly<Record<string, string>>) {
  return { ...(uses[table]?.get(id) ?? UNUSED) };
}

function describeShape(shape: TableShape): Omit<DictionaryTable, 'rows'> {
  const { id, name, help, keys, columns } = shape;
  return {
    id,
    name: { ...name },
    help: { ...help },
    keys: [...keys],
    columns: columns.map(toColumn),
  };
}

function toColumn(column: TableColumn): DictionaryColumn {
  const { id, name, help, kind, required, choices, table } = column;
  return {
    id,
    name: { ...name },
    help: { ...help },
    kind,
    required,
    ...(choices && { choices: choices.map(toChoice) }),
    ...(table && { table }),
  };
}

function toChoice({ value, name }: Choice): { value: string; name: Said } {
  return { value, name: { ...name } };
}
