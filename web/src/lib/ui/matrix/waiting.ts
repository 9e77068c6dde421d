import type { MatrixGroup, MatrixRow } from '#server/schemas/overview.ts';
import { reportedWords } from '#lib/format/reported.ts';

export interface Waiting {
  /** 3/5 已报 */
  words: string;
  /** Null: not a region of the group. */
  wordsOf: (regionId: string) => string | null;
}

/** What is said of a row in which nobody has a place, as some have not reported; null: all have. */
export function waitingOf(
  row: Pick<MatrixRow, 'groupId' | 'reported' | 'expected'>,
  groups: readonly MatrixGroup[],
): Waiting | null {
  const words = reportedWords(row);
  if (words === null) return null;
  const members = new Set(groups.find(({ id }) => id === row.groupId)?.memberIds);
  return { words, wordsOf: (regionId) => (members.has(regionId) ? words : null) };
}
