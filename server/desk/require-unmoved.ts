import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { DraftTable } from '#server/store/drafts.ts';

/**
 * Lines and ranks were worked out among the tables that were there: none of them may have changed
 * meanwhile. @throws conflict
 */
export function requireUnmoved(
  held: readonly DraftTable[],
  then: readonly DraftTable[],
  detail: Said,
): void {
  const words = (tables: readonly DraftTable[]) =>
    tables.map(({ kind, subject, contentHash }) => `${kind} ${subject} ${contentHash}`).join();
  if (words(held) !== words(then)) throw new Problem('conflict', detail);
}
