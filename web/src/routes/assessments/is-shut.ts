import type { Right } from '#domain/roles.ts';
import type { AssessmentSummary } from '#server/schemas/assessments.ts';

/**
 * Whether a reader finds nothing here yet: the results are hidden, or there are none, and whoever reads works
 * on nothing.
 */
export function isShut(
  { isHidden, state }: Pick<AssessmentSummary, 'isHidden' | 'state'>,
  hasFacts: boolean,
  rights: readonly Right[],
): boolean {
  return isHidden || (state !== 'published' && !hasFacts && rights.length === 0);
}
