import type { Db } from '#server/store/database.ts';
import {
  beginRemoval,
  outworn,
  removeFigures,
  removeRest,
  type Block,
} from '#server/store/draft-views.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { asWrite, withoutReferences } from '#server/store/writer/write-kind.ts';

const HOUR_MS = 3_600_000;
/** Whoever still reads a draft that has become another reads it to the end. */
const OUTDATED_MS = HOUR_MS / 6;
/** So many indicators at a period go at once: others have their turn to write in between. */
const BLOCKS_AT_ONCE = 10;

/**
 * Removes drafts that nobody looks at any more, and what is left of a removal that was cut short. Where others
 * write it gives way, and goes on the next time. Returns how many are gone.
 */
export async function sweepDrafts(db: Db, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const old = await outworn(db, { since: before(HOUR_MS), outdatedSince: before(OUTDATED_MS) });
  try {
    for (const loadId of old) await removeDraft(db, loadId);
  } catch (error) {
    if (storeFaultOf(error) !== 'busy') throw error;
    return 0;
  }
  return old.length;
}

async function removeDraft(db: Db, loadId: number): Promise<void> {
  for (let isLeft = true; isLeft;) isLeft = await removePart(db, loadId);
}

/** Whether something is left. Everything of a draft is known: nothing points at what goes. */
function removePart(db: Db, loadId: number): Promise<boolean> {
  const part = () =>
    db.transaction().execute(async (trx) => {
      const places = await beginRemoval(trx, loadId);
      if (!places) return false;
      const { blocks } = places;
      if (blocks.length === 0) {
        await removeRest(trx, loadId, places);
        return false;
      }
      const [now, left]: Block[][] = [
        blocks.slice(0, BLOCKS_AT_ONCE),
        blocks.slice(BLOCKS_AT_ONCE),
      ];
      await removeFigures(trx, loadId, { now: now ?? [], left: left ?? [] });
      return true;
    });
  return asWrite('bookkeeping', () => withoutReferences(part));
}
