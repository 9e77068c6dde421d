import type { LightMyRequestResponse } from 'fastify';
import type { TableId } from '#domain/dictionary-desk/types.ts';
import type { DeskDictionary, DictionaryCheck } from '#server/schemas/dictionary-desk.ts';
import type { Person } from '../desk/office.ts';

export type Row = Record<string, string>;

/** The rows of a table as a person sees them. */
export async function rowsOf(person: Person, table: TableId): Promise<Row[]> {
  const told = (await person.desk('/dictionary')).json<DeskDictionary>();
  return told.tables.find(({ id }) => id === table)!.rows.map(({ cells }) => cells);
}

/** With the cells of one row changed. */
export function withCells(rows: readonly Row[], id: string, cells: Row): Row[] {
  return rows.map((row) => (row['id'] === id ? { ...row, ...cells } : row));
}

export async function check(
  person: Person,
  tables: Partial<Record<TableId, readonly Row[]>>,
  base = 1,
): Promise<DictionaryCheck> {
  const response = await person.send('POST', '/dictionary/check', { base, tables });
  return response.json();
}

export function save(
  person: Person,
  tables: Partial<Record<TableId, readonly Row[]>>,
  { base = 1, note = '' }: { base?: number; note?: string } = {},
): Promise<LightMyRequestResponse> {
  return person.send('PUT', '/dictionary', { base, tables, note });
}
