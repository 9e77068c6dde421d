import { isSynthetic, type DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { OpenRelease } from '#server/schemas/desk.ts';
import type { Db } from '#server/store/database.ts';
import { currentDraftTables, type NewDraftTable } from '#server/store/drafts.ts';
import { listEditions } from '#server/store/editions.ts';
import { overlay } from './overlay.ts';
import type { NewEdition } from './prepare.ts';
import { requirePeriod } from './require-period.ts';
import { followingRelease } from './template.ts';

/**
 * How a release begins: after another (same tables, next month), or from its head. One that was
 * published and taken back begins again with the tables it had.
 * @throws bad-request, conflict when it is published already
 */
export async function readOpening(
  view: DataView,
  { from, info: given }: OpenRelease,
): Promise<NewEdition> {
  const following = from === undefined ? null : await followingRelease(view, from);
  const info = given ?? following?.info;
  if (!info) {
    throw new Problem('bad-request', {
      zh: '请说明承接哪一期（from），或给出这一期的标题和时期（info）。',
      en: 'Say which release it follows (from), or give its title and period (info).',
    });
  }
  requirePeriod(info.period);
  if (view.releases.some(({ id }) => id === info.id)) {
    throw new Problem('conflict', {
      zh: `${info.id} 已经发布。要改动请开始修订。`,
      en: `${info.id} is published already. To change it, begin a revision.`,
    });
  }
  return {
    // Beside made-up releases nothing real can begin.
    info: { ...info, ...(isSynthetic(view) && { synthetic: { seed: null } }) },
    reason: '',
    fromRelease: from ?? null,
    tables: await tablesOnceHeld(view.db, info.id),
  };
}

/** What editions that were published and taken back held, the later over the earlier. */
async function tablesOnceHeld(db: Db, releaseId: string): Promise<NewDraftTable[]> {
  let held: NewDraftTable[] = [];
  for (const { id, state } of (await listEditions(db, releaseId)).reverse()) {
    if (state === 'published') held = overlay(held, await currentDraftTables(db, id));
  }
  return held;
}
