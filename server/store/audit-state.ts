import { sql } from 'kysely';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { isBrought, NOW } from './vintage.ts';

/** How far log and loads reach at one moment: up to there nothing changes any more but by tampering. */
export interface AuditState {
  lastActId: number;
  /** The last id that the database gave out, whether or not its row is still there. */
  lastIdGiven: number;
  lastLoadId: number;
  /** The triggers that keep acts from being changed are there. */
  isGuarded: boolean;
}

/** One statement, so that it is one moment. */
export async function readAuditState(db: Db): Promise<AuditState> {
  const { lastActGiven, areActsGuarded } = engineOf(db);
  const { rows } = await sql<{ act: number; given: number; load: number; guarded: number }>`
    select
      coalesce((select max(id) from act), 0) as act,
      coalesce(${lastActGiven}, 0) as given,
      coalesce((select max(id) from load where ${isBrought('id', NOW)}), 0) as load,
      ${areActsGuarded} as guarded`.execute(db);
  const [row = { act: 0, given: 0, load: 0, guarded: 0 }] = rows;
  return {
    lastActId: row.act,
    lastIdGiven: row.given,
    lastLoadId: row.load,
    isGuarded: row.guarded === 1,
  };
}

/** Loads up to one, with what took them back (and had by then). */
export async function listUndone(
  db: Db,
  lastLoadId: number,
): Promise<{ id: number; kind: 'load' | 'undo'; undoneBy: number | null }[]> {
  const rows = await db
    .selectFrom('load')
    .select(['id', 'kind', 'undoneBy'])
    .where('id', '<=', lastLoadId)
    .orderBy('id')
    .execute();
  return rows.map(({ undoneBy, ...row }) => {
    return { ...row, undoneBy: undoneBy !== null && undoneBy <= lastLoadId ? undoneBy : null };
  });
}

/** Of these loads, the ones that are not there. */
export async function missingLoads(db: Db, ids: readonly number[]): Promise<number[]> {
  const rows = await db.selectFrom('load').select('id').where(isBrought('id', NOW)).execute();
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}
