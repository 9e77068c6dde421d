import { Type } from 'typebox';
import type { Collection } from '#domain/collection/collection.ts';
import { UNIT_KINDS } from '#domain/collection/fill-in-code.ts';
import type { EntryLayout } from '#domain/entry/layout.ts';
import type { EditionState, EditionStep } from '#domain/edition-steps.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Insertable, Updateable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { EditionRow, EditionStepTable, EditionTable } from './desk-tables.ts';
import { fromColumn } from './from-column.ts';
import { Nullable } from './stored-scalars.ts';
import { StoredInfo } from './stored-release.ts';

/** An edition with the head of its release. */
export interface Edition extends Omit<EditionRow, 'info' | 'entryLayout' | 'collection'> {
  info: ReleaseInfo;
  /** What is typed in it; null: the tables of another release, or none. */
  entryLayout: EntryLayout | null;
  /** From whom its lines are gathered; null: from nobody. */
  collection: Collection | null;
}

export interface EditionHistoryStep {
  step: EditionStep;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  note: string;
}

const OPEN: readonly EditionState[] = ['draft', 'submitted', 'approved', 'scheduled'];

/** Editions that are being prepared, newest first. */
export async function listOpenEditions(db: Db): Promise<Edition[]> {
  const rows = await db
    .selectFrom('edition')
    .selectAll()
    .where('state', 'in', OPEN)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toEdition);
}

/** Whether any was ever begun. */
export async function hasEditions(db: Db): Promise<boolean> {
  return (await db.selectFrom('edition').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** All editions of a release, newest first. */
export async function listEditions(db: Db, releaseId: string): Promise<Edition[]> {
  const rows = await db
    .selectFrom('edition')
    .selectAll()
    .where('releaseId', '=', releaseId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toEdition);
}

export async function findOpenEdition(db: Db, releaseId: string): Promise<Edition | null> {
  const row = await db
    .selectFrom('edition')
    .selectAll()
    .where('releaseId', '=', releaseId)
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** Editions whose time has come. */
export async function dueEditions(db: Db, now: string): Promise<Edition[]> {
  const rows = await db
    .selectFrom('edition')
    .selectAll()
    .where('state', '=', 'scheduled')
    .where('embargoUntil', '<=', now)
    .orderBy('embargoUntil')
    .orderBy('id')
    .execute();
  return rows.map(toEdition);
}

/** When the next edition is due, ISO 8601, UTC; null: none is scheduled. */
export async function nextDue(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('edition')
    .select(({ fn }) => fn.min('embargoUntil').as('at'))
    .where('state', '=', 'scheduled')
    .executeTakeFirst();
  return row?.at ?? null;
}

function toEdition({ info, entryLayout, collection, ...row }: EditionRow): Edition {
  return {
    ...row,
    info: fromColumn(StoredInfo, info, 'edition.info'),
    entryLayout:
      entryLayout === null ? null : fromColumn(StoredLayout, entryLayout, 'edition.entry_layout'),
    collection:
      collection === null ? null : fromColumn(StoredCollection, collection, 'edition.collection'),
  };
}

const StoredLayout = Type.Object({
  lines: Type.Array(Type.Object({ indicatorId: Type.String(), hasTarget: Type.Boolean() })),
  regionIds: Type.Array(Type.String()),
});

const StoredCollection = Type.Object({
  units: Type.Array(Type.Object({ kind: Type.Enum(UNIT_KINDS), id: Type.String() })),
  dueOn: Nullable(Type.String()),
});

type Written = 'info' | 'entryLayout' | 'collection';
type NewEdition = Omit<Insertable<EditionTable>, Written | 'id'> & { info: ReleaseInfo };

export async function insertEdition(trx: Trx, { info, ...edition }: NewEdition): Promise<number> {
  const { id } = await trx
    .insertInto('edition')
    .values({ ...edition, info: JSON.stringify(info) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type EditionChange = Omit<Updateable<EditionTable>, Written> &
  Partial<Pick<Edition, 'info' | 'entryLayout' | 'collection'>>;

export async function updateEdition(
  trx: Trx,
  id: number,
  { info, entryLayout, collection, ...change }: EditionChange,
): Promise<void> {
  const row = {
    ...change,
    ...(info && { info: JSON.stringify(info) }),
    ...(entryLayout && { entryLayout: JSON.stringify(entryLayout) }),
    ...(collection && { collection: JSON.stringify(collection) }),
  };
  await trx.updateTable('edition').set(row).where('id', '=', id).execute();
}

export async function insertStep(
  trx: Trx,
  step: Omit<Insertable<EditionStepTable>, 'id'>,
): Promise<void> {
  await trx.insertInto('editionStep').values(step).execute();
}

/** Oldest first. */
export function listSteps(db: Db, editionId: number): Promise<EditionHistoryStep[]> {
  return db
    .selectFrom('editionStep')
    .select(['step', 'by', 'at', 'note'])
    .where('editionId', '=', editionId)
    .orderBy('id')
    .execute();
}
