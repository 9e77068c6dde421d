import { applyFiles } from '#server/loading/apply.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { copyToMemory, sweepCopies } from '#server/store/copy-to-memory.ts';
import type { Db } from '#server/store/database.ts';
import { currentDraftTables, type DraftTable } from '#server/store/drafts.ts';
import { findOpenEdition, type Edition } from '#server/store/editions.ts';
import { latestLoad } from '#server/store/loads.ts';
import { draftFiles } from './draft-files.ts';

/** Copies kept at a time: a few drafts are looked at by a few people. */
const MOST_KEPT = 3;

/**
 * Shows a draft by the same code that shows what is published: its tables are loaded into a copy of
 * the data in memory. So no query has to know of drafts, and none can give one away.
 */
export function createDraftViews() {
  void sweepCopies();
  const kept = new Map<string, Promise<DataView>>();
  return async (published: DataView, releaseId: string, now: Date): Promise<DataView> => {
    const edition = await requireOpenEdition(published.db, releaseId);
    const tables = await currentDraftTables(published.db, edition.id);
    const key = JSON.stringify([
      published.version,
      edition.id,
      edition.state,
      edition.info,
      tables.map(({ contentHash }) => contentHash),
    ]);
    const found = kept.get(key);
    if (found) return found;
    const opened = openDraft(published, edition, tables, now);
    kept.set(key, opened);
    opened.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    // Whoever still reads a dropped copy keeps it; then it goes with the rest of the garbage.
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return opened;
  };
}

/** @throws not-in-release when nothing of the release is being prepared */
export async function requireOpenEdition(db: Db, releaseId: string): Promise<Edition> {
  const edition = await findOpenEdition(db, releaseId);
  if (edition) return edition;
  throw noOpenEdition(releaseId);
}

export function noOpenEdition(releaseId: string): Problem {
  return new Problem('unknown-edition', {
    zh: `${releaseId} 没有正在编制的版本。正在编制的见工作台 /desk。`,
    en: `No edition of ${releaseId} is being prepared. Those that are stand on the desk, /desk.`,
  });
}

/** What would be published, were these tables published now. @throws conflict when they can't be */
export async function openDraft(
  { db }: Pick<DataView, 'db'>,
  edition: Edition,
  tables: readonly Pick<DraftTable, 'table' | 'tidy'>[],
  now: Date,
): Promise<DataView> {
  const copy = await copyToMemory(db);
  const { releaseId, state, no } = edition;
  await copy.transaction().execute(async (trx) => {
    const note = edition.reason;
    const how = { by: '', note, now, missing: 'go' } as const;
    const applied = await applyFiles(trx, draftFiles(edition, tables), how);
    const error = applied.problems.find(({ severity }) => severity === 'error');
    if (error)
      throw new Problem('conflict', {
        zh: `${error.file} 不能载入：${error.cure}`,
        en: `“${error.file}” cannot be loaded: ${error.cureEn}`,
      });
  });
  return { ...(await readView(copy, await latestLoad(copy))), draft: { releaseId, state, no } };
}
