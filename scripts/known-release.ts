import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { requireRelease } from '#server/view/require.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { UsageError } from './command.ts';

/** The release that a command line names. @throws UsageError, naming the ones there are */
export function knownRelease(view: DataView, id: string): StoredRelease {
  try {
    return requireRelease(view, id);
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error.message) : error;
  }
}
