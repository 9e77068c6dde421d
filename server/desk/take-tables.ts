import type { Doubt } from '#domain/plausibility/types.ts';
import { requireDraftEdition, takeIntoDraft, type Doing, type DraftLoad } from './prepare.ts';
import { requireOwnLines } from './require-scope.ts';
import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { TemplateUse } from '#server/store/templates.ts';
import { warningsOfTables } from './edition-warnings.ts';

export interface TakeOrder {
  tables: readonly NewDraftTable[];
  /** By which templates some were read. */
  templates?: readonly TemplateUse[];
  /** What the readers warned of. */
  warnings: readonly object[];
  /** What the tables lack, kept or not: to be seen, and no reason is asked for. */
  lacking?: readonly LackingOfTable[];
  note: string;
  /** The note where that is blank. */
  ownNote?: string;
  /** Why the warnings, of the readers and of plausibility, are accepted. */
  warningsReason: string;
  /** Which of plausibility's warnings want a reason; all, unless told otherwise. */
  isAsked?: (doubt: Doubt) => boolean;
  /** Refuses, by a throw, when the draft is no longer what the tables were worked out on. */
  onlyIf?: DraftLoad['onlyIf'];
}

/**
 * Takes tables into the draft of a release, whatever door they came by: what is unlikely must be
 * accepted with a reason. Returns the number of the draft's load.
 * @throws unknown-edition, conflict, forbidden for a line of somebody else's, or bad-request when a reason
 * is missing
 */
export async function takeTables(
  view: DataView,
  releaseId: string,
  order: TakeOrder,
  doing: Doing,
): Promise<number> {
  const { tables, templates = [], warnings, lacking = [], warningsReason, isAsked, onlyIf } = order;
  const edition = await requireDraftEdition(view.db, releaseId);
  const own = await requireOwnLines(view, edition, tables, doing.actor);
  const options = { now: doing.now, isAsked };
  const { total, list } = await warningsOfTables(view, edition, tables, options);
  const count = warnings.length + total;
  if (count > 0 && warningsReason.trim() === '') {
    throw new Problem('bad-request', {
      zh: `有 ${count} 条提示。请核对；无误的，请写明理由。`,
      en: `There ${count === 1 ? 'is 1 warning' : `are ${count} warnings`}. Check the figures; where they are right, write the reason.`,
    });
  }
  const seen = { warnings: [...warnings, ...list], unlisted: total - list.length };
  const holds: DraftLoad['onlyIf'] = (held) => {
    onlyIf?.(held);
    own?.(held);
  };
  const note = order.note.trim() === '' ? (order.ownNote ?? '') : order.note;
  const load = { tables, templates, ...seen, lacking, note, warningsReason, onlyIf: holds };
  return takeIntoDraft(view.db, releaseId, load, doing);
}
