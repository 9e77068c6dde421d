import { readPlanRows } from '#domain/plans/row.ts';
import { seriesId } from '#domain/plans/series-id.ts';
import { workOut } from '#server/store/results-digest.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/**
 * By the name of a parameter what the ledger of a view answers for: a target, and an assessment whose results
 * everybody may see with one that it assesses. None of what there is not.
 */
export async function ledgerExamplesOf(view: DataView): Promise<Record<string, string>> {
  const [targets, schemes, facts, steps] = await Promise.all([
    readLedger(view, 'plan-targets'),
    readLedger(view, 'schemes'),
    readLedger(view, 'assessments'),
    readLedger(view, 'assessment-steps'),
  ]);
  const [target] = readPlanRows(targets);
  const assessments = workOut({ schemes, facts, steps });
  const shown = assessments.find(({ state }) => state === 'published');
  const assessed = shown?.results[0]?.assessed;
  return {
    ...(target && { id: seriesId(target), target: seriesId(target) }),
    ...(shown && { scheme: shown.scheme.id, assessment: shown.process.id }),
    ...(assessed !== undefined && { assessed }),
  };
}
