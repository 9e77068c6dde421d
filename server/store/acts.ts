import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { Type } from 'typebox';
import type { ActKind } from '#domain/acts.ts';
import type { Trx } from './database.ts';
import type { ActTable } from './desk-tables.ts';
import { engineOf } from './engine/engine.ts';
import { fromColumn } from './from-column.ts';

export type ActRow = Selectable<ActTable>;

/** Something that was done, as the one who writes it down knows it. */
export interface Act {
  /** ISO 8601, UTC. */
  at: string;
  /** An account's name, or `system`. */
  by: string;
  door: ActTable['door'];
  kind: ActKind;
  /** What it was done to: `release/2019-06`, `load/3`, `account/li`. */
  subject: string;
  /** Whatever tells more; it is kept for ever, so no secrets. */
  detail: Record<string, unknown>;
}

const StoredDetail = Type.Record(Type.String(), Type.Unknown());

/** What an act tells more. @throws DamagedColumn */
export function detailOf({ id, detail }: Pick<ActRow, 'id' | 'detail'>): Act['detail'] {
  return fromColumn(StoredDetail, detail, `act.detail ${id}`);
}

/** What stands before the first act. */
export const NO_HASH = '0'.repeat(64);

/** Appends to the log, in the transaction of what was done: both are kept or neither. */
export async function appendAct(trx: Trx, act: Act): Promise<void> {
  const previousHash = (await lastAct(trx))?.hash ?? NO_HASH;
  // Never an id that was given out before, though its row be gone: the gap tells of it.
  const id = (await lastActId(trx)) + 1;
  const row = { ...act, id, detail: JSON.stringify(act.detail), previousHash };
  await trx
    .insertInto('act')
    .values({ ...row, hash: hashAct(row) })
    .execute();
}

/**
 * What binds an act to all before it: SHA-256 (hex) of the JSON array
 * `[id, at, by, door, kind, subject, detail, previousHash]` in UTF-8, `detail` as the text that is stored.
 */
export function hashAct(act: Omit<ActRow, 'hash'>): string {
  const { id, at, by, door, kind, subject, detail, previousHash } = act;
  const text = JSON.stringify([id, at, by, door, kind, subject, detail, previousHash]);
  return createHash('sha256').update(text).digest('hex');
}

/** The last time that something was done to a subject. */
export async function lastActAbout(
  trx: Trx,
  subject: string,
  kind: ActKind,
): Promise<Pick<ActRow, 'id' | 'detail'> | undefined> {
  return trx
    .selectFrom('act')
    .select(['id', 'detail'])
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

async function lastAct(trx: Trx): Promise<Pick<ActRow, 'hash'> | undefined> {
  return trx.selectFrom('act').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The last id given out, as the database itself counts; 0 when there was none. */
async function lastActId(trx: Trx): Promise<number> {
  const { rows } = await sql<{ given: number | null }>`
    select ${engineOf(trx).lastActGiven} as given`.execute(trx);
  return rows[0]?.given ?? 0;
}

/** Whether the log knows, or once knew, any act. */
export async function hasActs(trx: Trx): Promise<boolean> {
  return (await lastActId(trx)) > 0 || (await lastAct(trx)) !== undefined;
}
