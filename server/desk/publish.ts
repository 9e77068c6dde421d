import { counted } from '#domain/said-names.ts';
import { applyFiles } from '#server/loading/apply.ts';
import { recordLoad, type LoadedBy } from '#server/loading/record-load.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Trx } from '#server/store/database.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import { insertStep, updateEdition, type Edition } from '#server/store/editions.ts';
import { laterLoadAbout } from '#server/store/later-loads.ts';
import { updateLoad } from '#server/store/loads.ts';
import { countRevised } from '#server/store/observation-writes.ts';
import { requireApproved } from './approved-content.ts';
import { draftFiles } from './draft-files.ts';

/**
 * Makes an edition count: its tables are loaded as files would be, in the caller's transaction.
 * Returns the load.
 * @throws conflict when the tables are not those that were approved, can't be loaded on what stands
 * now, or change nothing; bad-request when figures that are published change without a reason
 */
export async function publishEdition(
  trx: Trx,
  edition: Edition,
  { by, door, note, now }: LoadedBy,
): Promise<number> {
  const tables = await currentDraftTables(trx, edition.id);
  await requireApproved(trx, edition, tables);
  const { reason, no, releaseId } = edition;
  // What stays of what stood was settled when the tables were taken in.
  const how = { by, note: reason, now, missing: 'go' } as const;
  const applied = await applyFiles(trx, draftFiles(edition, tables), how);
  const error = applied.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Problem('conflict', {
      zh: `${error.file} 不能导入：${error.cure}请退回修改。`,
      en: `“${error.file}” cannot be loaded: ${error.cureEn} Return it to be changed.`,
    });
  }
  if (!applied.isChanged) {
    throw new Problem('conflict', {
      zh: '这一版与已发布的内容完全相同，没有可以发布的改变。',
      en: 'This edition says just what is published; there is no change to publish.',
    });
  }
  const { loadId, digests } = applied;
  const words = reason || reasonFor(await countRevised(trx, loadId), note);
  await updateLoad(trx, loadId, { note: words });
  await updateEdition(trx, edition.id, { state: 'published', loadId });
  const at = now.toISOString();
  await insertStep(trx, { editionId: edition.id, step: 'publish', by, at, note });
  await recordLoad(trx, loadId, { by, door, note: words, now }, digests);
  const detail = { edition: no, load: loadId, note };
  const subject = `release/${releaseId}`;
  await appendAct(trx, { at, by, door, kind: 'edition-published', subject, detail });
  return loadId;
}

/** A new release may carry other figures than those published before: readers are told why. */
function reasonFor(revised: number, note: string): string {
  if (revised === 0) return '';
  if (note.trim() !== '') return note;
  throw new Problem('bad-request', {
    zh: `这一版会改动已经发布的 ${revised} 个数。请在说明里写明理由，读者在修订记录里看到。`,
    en: `This edition changes ${counted(revised, 'figure')} already published. Write why in the note; readers see it in the history of revisions.`,
  });
}

/**
 * An approval holds for the figures it was given on.
 * @throws conflict when a later load was about the same release, or changed the dictionary
 */
export async function requireUnmoved(trx: Trx, edition: Edition): Promise<void> {
  const later = await laterLoadAbout(trx, edition.releaseId, edition.approvedAtLoad ?? 0);
  if (later !== null) {
    throw new Problem('conflict', {
      zh: `审核通过之后，第 ${later} 次导入改动了同一期通报或字典。请退回，重新看过影响再审核。`,
      en: `After the approval, load ${later} changed the same release or the dictionary. Return it, look at the consequences again, and have it approved anew.`,
    });
  }
}
