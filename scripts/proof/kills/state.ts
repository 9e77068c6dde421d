import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { openData } from '#server/open-data.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';

/** What a database says, or what is wrong with it. */
export interface State {
  /** All data, and how many acts the log has: one without the other would be half an act. */
  told: string;
  fault: string | null;
}

/** As it lies there, with its log, changing nothing. */
export function stateOf(file: string): Promise<State> {
  return tellOf(openReadOnly(file));
}

/** As the next command finds it, which brings what is left into order. */
export function stateOnceOpened(file: string): Promise<State> {
  return tellOf(openData(file));
}

async function tellOf(opening: Promise<Db>): Promise<State> {
  try {
    const db = await opening;
    try {
      const { fault, acts } = await verifyDatabase(db);
      return { told: `${await contentHash(db, NOW)} ${acts}`, fault: fault?.message ?? null };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return { told: '', fault: String(error) };
  }
}
