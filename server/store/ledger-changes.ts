import type { Insertable, Selectable } from 'kysely';
import { Type, type Static } from 'typebox';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { Db, Trx } from './database.ts';
import type { LedgerChangeTable } from './desk-tables.ts';
import { fromColumn } from './from-column.ts';
import { Nullable } from './stored-scalars.ts';

const Words = Type.Record(Type.String(), Type.String());
const NullableText = Nullable(Type.String());

/** Of `whole` the table as it is to stand; of `rows` those to be put, and cells of those to be taken away. */
const StoredChange = Type.Object({
  file: Type.String(),
  sheet: NullableText,
  title: NullableText,
  notes: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      cells: Words,
      extra: Type.Optional(Words),
      isTotal: Type.Optional(Type.Literal(true)),
      row: Type.Integer(),
      from: Type.Optional(Type.Object({ file: Type.String(), sheet: NullableText })),
    }),
  ),
  removed: Type.Array(Words),
});
export type LedgerChangeContent = Static<typeof StoredChange>;

export type LedgerChangeRow = Omit<Selectable<LedgerChangeTable>, 'content'> & {
  content: LedgerChangeContent;
};

export interface TableName {
  kind: LedgerKind;
  subject: string;
}

/** The changes that wait, oldest first: all, or those of one table. */
export async function waitingLedgerChanges(db: Db, of?: TableName): Promise<LedgerChangeRow[]> {
  const all = db
    .selectFrom('ledgerChange')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('no');
  const rows = await (
    of ? all.where('kind', '=', of.kind).where('subject', '=', of.subject) : all
  ).execute();
  return rows.map(toChange);
}

/** The last one of a table that somebody sent, whatever became of it. */
export async function lastLedgerChange(
  db: Db,
  { kind, subject }: TableName,
  by: string,
): Promise<LedgerChangeRow | null> {
  const row = await db
    .selectFrom('ledgerChange')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('by', '=', by)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

export async function findLedgerChange(db: Db, no: number): Promise<LedgerChangeRow | null> {
  const row = await db
    .selectFrom('ledgerChange')
    .selectAll()
    .where('no', '=', no)
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

export async function insertLedgerChange(
  trx: Trx,
  {
    content,
    ...change
  }: Omit<Insertable<LedgerChangeTable>, 'no' | 'state' | 'content'> & {
    content: LedgerChangeContent;
  },
): Promise<number> {
  const { no } = await trx
    .insertInto('ledgerChange')
    .values({ ...change, content: JSON.stringify(content), state: 'waiting' })
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}

/** What became of it, and by whom. */
export async function endLedgerChange(
  trx: Trx,
  no: number,
  end: Pick<LedgerChangeRow, 'state' | 'reviewedAt' | 'reviewedBy' | 'reason'>,
): Promise<void> {
  await trx.updateTable('ledgerChange').set(end).where('no', '=', no).execute();
}

function toChange(row: Selectable<LedgerChangeTable>): LedgerChangeRow {
  return { ...row, content: fromColumn(StoredChange, row.content, 'ledger_change.content') };
}
