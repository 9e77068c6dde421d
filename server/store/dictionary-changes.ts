import type { Insertable, Selectable } from 'kysely';
import { Type, type Static } from 'typebox';
import type { Db, Trx } from './database.ts';
import type { DictionaryChangeTable } from './desk-tables.ts';
import { fromColumn } from './from-column.ts';

const StoredTables = Type.Record(
  Type.String(),
  Type.Array(Type.Record(Type.String(), Type.String())),
);

/** Its tables as they were sent, by id. */
export type DictionaryChangeRow = Omit<Selectable<DictionaryChangeTable>, 'tables'> & {
  tables: Static<typeof StoredTables>;
};

function toChange(row: Selectable<DictionaryChangeTable>): DictionaryChangeRow {
  const tables = fromColumn(StoredTables, row.tables, 'dictionary_change.tables');
  return { ...row, tables };
}

/** The change that waits for review; null: none does. */
export async function findWaitingChange(db: Db): Promise<DictionaryChangeRow | null> {
  const row = await db
    .selectFrom('dictionaryChange')
    .selectAll()
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

/** The last one that was sent, whatever became of it. */
export async function lastChange(db: Db): Promise<DictionaryChangeRow | null> {
  const row = await db
    .selectFrom('dictionaryChange')
    .selectAll()
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

export async function insertChange(
  trx: Trx,
  change: Omit<Insertable<DictionaryChangeTable>, 'no' | 'state'>,
): Promise<number> {
  const { no } = await trx
    .insertInto('dictionaryChange')
    .values({ ...change, state: 'waiting' })
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}

/** What became of it, and by whom. */
export async function endChange(
  trx: Trx,
  no: number,
  end: Pick<DictionaryChangeRow, 'state' | 'reviewedAt' | 'reviewedBy' | 'reason'>,
): Promise<void> {
  await trx.updateTable('dictionaryChange').set(end).where('no', '=', no).execute();
}
