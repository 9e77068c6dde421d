import { digestLoad } from '#server/audit/digest-load.ts';
import type { Actor } from '#domain/roles.ts';
import { newVersion } from '#server/loading/apply.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { loadsBuiltOn } from '#server/store/later-loads.ts';
import {
  findLoad,
  insertLoad,
  insertLoadReleases,
  latestLoad,
  markUndone,
  releasesOfLoads,
} from '#server/store/loads.ts';
import type { LoadRow } from '#server/store/tables.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { DeskAct } from './desk-act.ts';

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
  return asWrite('long', () => UNDO_LOAD.carryOut(db, { id, order }));
}

export const UNDO_LOAD = new DeskAct(import.meta.url, 'UNDO_LOAD', undoLoadIn);

async function undoLoadIn(
  trx: Trx,
  { id, order }: { id: number; order: UndoOrder },
): Promise<number[]> {
  const { actor, reason, now, withLater } = order;
  if (reason.trim() === '')
    throw new Problem('bad-request', { zh: '请写明为什么撤销。', en: 'Write why it is undone.' });
  const load = await requireUndoable(trx, id);
  const later = await allBuiltOn(trx, id);
  if (later.length > 0 && !withLater) {
    throw new Problem('conflict', {
      zh: `第 ${later.join('、')} 次导入是在第 ${id} 次之后、就同样的内容做的。请先撤销它们，或选择一并撤销。`,
      en: `${later.length === 1 ? 'Load' : 'Loads'} ${later.join(', ')} came after load ${id} and about the same. Undo ${later.length === 1 ? 'it' : 'them'} first, or choose to undo all together.`,
    });
  }
  const ids = [...later, load.id].sort((a, b) => b - a);
  const undoId = await insertUndo(trx, { reason, by: actor.name, now });
  await markUndone(trx, ids, undoId);
  await insertLoadReleases(trx, undoId, await releasesOfLoads(trx, ids));
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
      zh: `没有第 ${id} 次导入。`,
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
      zh: `第 ${id} 次导入已经撤销过。`,
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
