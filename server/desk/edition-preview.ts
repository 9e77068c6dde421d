import { consequences } from '#domain/consequences/consequences.ts';
import type { Consequences } from '#domain/consequences/types.ts';
import type { Gravest } from '#domain/plausibility/gravest.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { Preview } from '#server/schemas/preview.ts';
import { cellsHeldElsewhere } from '#server/answers/held-elsewhere.ts';
import { previousRelease, releaseState } from '#server/answers/release-state.ts';
import { openBeforeAndAfter, type Restrict } from './before-and-after.ts';
import { publishedElsewhere, warningsOfChanges } from './edition-warnings.ts';

export interface EditionPreview {
  base: Preview['base'];
  consequences: Consequences;
  warnings: Gravest;
}

/**
 * What would follow from a draft, against what counts now; or, with tables that are to be taken in,
 * from these, against the draft as it is.
 */
export async function previewEdition(
  published: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[] | null,
  eyes: { now: Date; restrict: Restrict },
): Promise<EditionPreview> {
  const { releaseId } = edition;
  const { before, after, base } = await openBeforeAndAfter(published, edition, incoming, eyes);
  const [was, would] = [
    await releaseState(before, releaseId),
    await releaseState(after, releaseId),
  ];
  const previous = base === 'nothing' ? await previousRelease(after, releaseId) : null;
  const { dictionary } = after;
  const elsewhere = await cellsHeldElsewhere(before, was.cells, would.cells);
  const standing = { ...was, cells: [...was.cells, ...elsewhere] };
  const followed = consequences(standing, would, { dictionary, previous });
  const known = await eyes.restrict(published);
  const context = {
    release: would.cells,
    dictionary,
    elsewhere: await publishedElsewhere(known, releaseId, would.cells),
  };
  const warnings = await warningsOfChanges(known, followed.cells.list, context);
  return { base, consequences: followed, warnings };
}
