import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { verifyFrozen } from '#server/audit/verify-frozen.ts';
import { FrozenInFolder } from '#server/store/frozen-in-folder.ts';
import { openData } from '#server/open-data.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { listFrozen } from '#server/store/frozen.ts';
import { NOW } from '#server/store/vintage.ts';

/** What a database says, or what is wrong with it. */
export interface State {
  /** All data, how many acts the log has (one without the other would be half an act), and what is frozen. */
  told: string;
  fault: string | null;
}

/** As it lies there, with its log, changing nothing. */
export function stateOf(file: string): Promise<State> {
  return tellOf(openReadOnly(file), frozenFolder(file));
}

/** As the next command finds it, which brings what is left into order. */
export function stateOnceOpened(file: string): Promise<State> {
  return tellOf(openData(file), frozenFolder(file));
}

/** The same words for the same. */
export function tell(found: {
  contentHash: string;
  acts: number;
  frozen: readonly string[];
}): string {
  return [found.contentHash, found.acts, ...found.frozen].join(' ');
}

async function tellOf(opening: Promise<Db>, folder: string): Promise<State> {
  try {
    const db = await opening;
    try {
      const { fault, acts } = await verifyDatabase(db);
      const frozen = (await listFrozen(db)).map(({ hash }) => hash);
      const lost = await verifyFrozen(db, new FrozenInFolder(db, folder));
      const told = tell({ contentHash: await contentHash(db, NOW), acts, frozen });
      return { told, fault: fault?.message ?? lost?.message ?? null };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return { told: '', fault: String(error) };
  }
}
