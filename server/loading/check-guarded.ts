import { checkDraft } from '#domain/draft/check.ts';
import type { Truth } from '#domain/draft/expected.ts';
import type { DraftCheck } from '#domain/draft/types.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { orProblem, readingPool } from './reading-pool.ts';

/** A bulletin has some thousand letters: to hand over the data would take longer than to check it. */
const SHORT = 20_000;

/** A draft held against the data; a long one in a child, so that nobody waits for it. */
export async function checkDraftGuarded(
  text: string,
  truth: Truth,
): Promise<{ value: DraftCheck } | { problem: TableProblem }> {
  if (text.length <= SHORT) return { value: checkDraft(text, truth) };
  return orProblem(OWN_NOTES.draft.zh, readingPool.run('check', { text, truth }));
}
