import type { NewDraftTable } from '#server/store/drafts.ts';

/** Tables with others laid over them: of each kind and subject the upper one. */
export function overlay(
  below: readonly NewDraftTable[],
  above: readonly NewDraftTable[],
): NewDraftTable[] {
  const keyOf = ({ kind, subject }: NewDraftTable) => JSON.stringify([kind, subject]);
  const covered = new Set(above.map(keyOf));
  return [...below.filter((table) => !covered.has(keyOf(table))), ...above];
}
