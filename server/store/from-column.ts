import type { Static, TSchema } from 'typebox';
import type { PrintedTable } from '#domain/printed.ts';
import { fromJson, heldTo, UnreadableJson } from '#server/from-json.ts';
import { DamagedColumn } from './damaged-column.ts';
import { tableFromJson } from './stored-table.ts';

/**
 * What the program wrote into a column of JSON.
 * @param column `sheet.content`
 * @throws DamagedColumn
 */
export function fromColumn<Schema extends TSchema>(
  schema: Schema,
  text: string,
  column: string,
): Static<Schema> {
  return orDamaged(() => fromJson(schema, text, column));
}

/** The same of a part of what was read from it. */
export function heldInColumn<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  column: string,
): Static<Schema> {
  return orDamaged(() => heldTo(schema, value, column));
}

/** The same of a printed table. */
export function tableFromColumn(text: string, column: string): PrintedTable {
  return orDamaged(() => tableFromJson(text, column));
}

function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    throw new DamagedColumn(`the database is damaged: ${error.message}`, { cause: error });
  }
}
