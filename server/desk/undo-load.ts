import { sql } from 'kysely';
import { digestLoad } from '#server/audit/digest-load.ts';
import type { Actor } from '#domain/roles.ts';
import { newVersion } from '#server/loading/apply.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { findLoad, insertLoad, insertLoadReleases, latestLoad } from '#server/store/loads.ts';
import type { LoadRow } from '#server/store/tables.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';

export interface UndoOrder {
  actor: Actor;
  reason: string;
  now: Date;
  /** Take back the later loads that built on it too. */
  withLater: boolean;
}

/**
 * Takes a load back: the data are what they would be without it. Nothing is deleted; the undo has its
 * own place in time, so that earlier moments still show what was seen then. Returns the loads taken
 * back, newest first.
 * @throws unknown-load, bad-request without a reason, conflict when later loads built on it
 */
export function undoLoad(db: Db, id: number, order: UndoOrder): Promise<number[]> {
  return asWrite('long', () => db.transaction().execute((trx) => undoLoadIn(trx, id, order)));
}

async function undoLoadIn(trx: Trx, id: number, order: UndoOrder): Promise<number[]> {
  const { actor, reason, now, withLater } = order;
  if (reason.trim() === '')
    throw new Problem('bad-request', { zh: '请写明为什么撤销。', en: 'Write why it is undone.' });
  const load = await requireUndoable(trx, id);
  const later = await allBuiltOn(trx, id);
  if (later.length > 0 && !withLater) {
    throw new Problem('conflict', {
      zh: `第 ${later.join('、')} 次装载是在第 ${id} 次之后、就同样的内容做的。请先撤销它们，或选择一并撤销。`,
      en: `${later.length === 1 ? 'Load' : 'Loads'} ${later.join(', ')} came after load ${id} and about the same. Undo ${later.length === 1 ? 'it' : 'them'} first, or choose to undo all together.`,
    });
  }
  const ids = [...later, load.id].sort((a, b) => b - a);
  const undoId = await insertUndo(trx, { reason, by: actor.name, now });
  await trx.updateTable('load').set({ undoneBy: undoId }).where('id', 'in', ids).execute();
  await insertLoadReleases(trx, undoId, await releasesOf(trx, ids));
  await appendAct(trx, {
    at: now.toISOString(),
    by: actor.name,
    door: actor.door,
    kind: 'undo',
    subject: `load/${id}`,
    detail: { reason, loads: ids, undo: undoId, digest: await digestLoad(trx, undoId) },
  });
  return ids;
}

async function requireUndoable(trx: Trx, id: number): Promise<LoadRow> {
  const load = await findLoad(trx, id);
  if (!load)
    throw new Problem('unknown-load', {
      zh: `没有第 ${id} 次装载。`,
      en: `There is no load ${id}.`,
    });
  if (load.kind === 'undo') {
    throw new Problem('conflict', {
      zh: `第 ${id} 次是一次撤销。要恢复被撤销的内容，请重新编制并发布。`,
      en: `${id} was an undoing itself. To bring back what it undid, prepare and publish it again.`,
    });
  }
  if (load.undoneBy !== null)
    throw new Problem('conflict', {
      zh: `第 ${id} 次装载已经撤销过。`,
      en: `Load ${id} was undone already.`,
    });
  return load;
}

async function insertUndo(
  trx: Trx,
  { reason, by, now }: { reason: string; by: string; now: Date },
): Promise<number> {
  const loadedAt = now.toISOString();
  const version = newVersion(await latestLoad(trx), loadedAt);
  return insertLoad(trx, { loadedAt, loadedBy: by, note: reason, version, kind: 'undo' });
}

async function releasesOf(trx: Trx, loadIds: readonly number[]): Promise<number[]> {
  const rows = await trx
    .selectFrom('loadRelease')
    .select('releaseKey')
    .distinct()
    .where('loadId', 'in', loadIds)
    .execute();
  return rows.map(({ releaseKey }) => releaseKey);
}

/** All later loads that rest on a load, or on one that rests on it; newest first. */
export async function allBuiltOn(db: Db | Trx, id: number): Promise<number[]> {
  const found = new Set<number>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const later of await loadsBuiltOn(db, next)) {
      if (found.has(later)) continue;
      found.add(later);
      open.push(later);
    }
  }
  return [...found].sort((a, b) => b - a);
}

/**
 * Later loads, not taken back, that may rest on a load: about the same release, about another one
 * that holds the same indicator and months, about the same plan, or after a dictionary that it
 * brought. What a load found already there it did not write again, so without the first load the
 * later one would say less than it did.
 */
async function loadsBuiltOn(db: Db | Trx, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with about as (select release_key from load_release where load_id = ${id}),
    touched as (
      select release_key from about
      union
      select other.release_key from release_indicator as own
      join release_indicator as other using (indicator_key, period)
      where own.release_key in (select release_key from about)
    )
    select id from load
    where id > ${id} and kind = 'load' and undone_by is null and (
      exists (select 1 from dictionary_version where load_id = ${id})
      or exists (
        select 1 from load_release
        where load_id = load.id and release_key in (select release_key from touched)
      )
      or exists (
        select 1 from sheet as plan join sheet as own using (kind, subject)
        where plan.load_id = load.id and own.load_id = ${id}
          and plan.release_key is null and own.release_key is null
      )
    )
    order by id desc`.execute(db);
  return rows.map((row) => row.id);
}
