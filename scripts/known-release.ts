import { Problem } from '#server/problem.ts';
import { requireRelease } from '#server/routes/require.ts';
import type { Db } from '#server/store/database.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { UsageError } from './command.ts';

/** The release that a command line names. @throws UsageError, naming the ones there are */
export async function knownRelease(db: Db, id: string): Promise<StoredRelease> {
  try {
    return await requireRelease(db, id);
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error.message) : error;
  }
}
