import { applyFiles } from '#server/loading/apply.ts';
import { recordLoad, type LoadedBy } from '#server/loading/record-load.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import { dueEditions, insertStep, updateEdition, type Edition } from '#server/store/editions.ts';
import { latestLoad } from '#server/store/loads.ts';
import { draftFiles } from './draft-files.ts';

/**
 * Makes an edition count: its tables are loaded as files would be, in the caller's transaction.
 * Returns the load.
 * @throws conflict when the tables can't be loaded on what stands now, or change nothing
 */
export async function publishEdition(
  trx: Trx,
  edition: Edition,
  { by, door, note, now }: LoadedBy,
): Promise<number> {
  const read = draftFiles(edition, await currentDraftTables(trx, edition.id));
  const words = edition.reason || note;
  const applied = await applyFiles(trx, read, { by, note: words, now });
  const error = applied.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Problem('conflict', `${error.file} 不能载入：${error.cure}请退回修改。`);
  }
  if (!applied.isChanged) {
    throw new Problem('conflict', '这一版与已发布的内容完全相同，没有可以发布的改变。');
  }
  const { loadId } = applied;
  await updateEdition(trx, edition.id, { state: 'published', loadId });
  const at = now.toISOString();
  await insertStep(trx, { editionId: edition.id, step: 'publish', by, at, note });
  await recordLoad(trx, loadId, { by, door, note: words, now });
  const subject = `release/${edition.releaseId}`;
  const detail = { edition: edition.no, load: loadId, note };
  await appendAct(trx, { at, by, door, kind: 'edition-published', subject, detail });
  return loadId;
}

/**
 * Publishes the editions whose embargo has ended. One that can't be goes back to the publisher, and
 * its history says why; nobody else is kept waiting for it.
 */
export async function publishDue(db: Db, now: Date): Promise<void> {
  const due = await dueEditions(db, now.toISOString());
  for (const { id } of due) {
    try {
      await db.transaction().execute((trx) => publishIfDue(trx, id, now));
    } catch (error) {
      await db.transaction().execute((trx) => recordFailure(trx, { id, now, error }));
    }
  }
}

/** Read again inside the transaction: another request may have been first. */
async function publishIfDue(trx: Trx, id: number, now: Date): Promise<void> {
  const edition = (await dueEditions(trx, now.toISOString())).find((one) => one.id === id);
  if (!edition) return;
  await requireUnmoved(trx, edition);
  await publishEdition(trx, edition, { by: 'system', door: 'system', note: '定时发布', now });
}

/**
 * An approval holds for the figures it was given on.
 * @throws conflict when a later load was about the same release
 */
export async function requireUnmoved(trx: Trx, edition: Edition): Promise<void> {
  const later = await trx
    .selectFrom('load')
    .innerJoin('loadRelease', 'loadRelease.loadId', 'load.id')
    .innerJoin('release', 'release.key', 'loadRelease.releaseKey')
    .select('load.id')
    .where('release.id', '=', edition.releaseId)
    .where('load.id', '>', edition.approvedAtLoad ?? 0)
    .executeTakeFirst();
  if (later) {
    throw new Problem(
      'conflict',
      `审核通过之后，第 ${later.id} 次装载改动了同一期通报。请退回，重新看过影响再审核。`,
    );
  }
}

async function recordFailure(
  trx: Trx,
  { id, now, error }: { id: number; now: Date; error: unknown },
): Promise<void> {
  const edition = (await dueEditions(trx, now.toISOString())).find((one) => one.id === id);
  if (!edition) return;
  const at = now.toISOString();
  const note = error instanceof Problem ? error.message : '服务器内部出错，已记入日志。';
  await updateEdition(trx, id, { state: 'approved', embargoUntil: null });
  await insertStep(trx, { editionId: id, step: 'fail', by: 'system', at, note });
  await appendAct(trx, {
    at,
    by: 'system',
    door: 'system',
    kind: 'edition-failed',
    subject: `release/${edition.releaseId}`,
    detail: { edition: edition.no, note },
  });
}

/** The newest load, by which an approval remembers what it was given on. */
export async function newestLoadId(trx: Trx): Promise<number> {
  return (await latestLoad(trx))?.id ?? 0;
}
