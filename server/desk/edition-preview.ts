import { consequences } from '#domain/consequences/consequences.ts';
import type { Consequences } from '#domain/consequences/types.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import { openDraft } from './draft-view.ts';
import { overlay } from './overlay.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { Preview } from '#server/schemas/preview.ts';
import { figuresOf, previousRelease, releaseState } from '#server/answers/release-state.ts';

export interface EditionPreview {
  base: Preview['base'];
  consequences: Consequences;
  warnings: readonly Implausibility[];
}

/** Whose eyes the preview is for. */
type Restrict = (view: DataView) => Promise<DataView>;

/**
 * What would follow from a draft, against what counts now; or, with tables that are to be taken in,
 * from these, against the draft as it is.
 */
export async function previewEdition(
  published: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[] | null,
  { now, restrict }: { now: Date; restrict: Restrict },
): Promise<EditionPreview> {
  const held = await currentDraftTables(published.db, edition.id);
  const open = async (tables: readonly NewDraftTable[]) =>
    restrict(await openDraft(published, edition, tables, now));
  const after = await open(overlay(held, incoming ?? []));
  const isOverDraft = incoming !== null && held.length > 0;
  const before = isOverDraft ? await open(held) : await restrict(published);
  const { releaseId } = edition;
  const isPublished = published.releases.some(({ id }) => id === releaseId);
  const [was, would] = [
    await releaseState(before, releaseId),
    await releaseState(after, releaseId),
  ];
  const previous = isPublished || isOverDraft ? null : await previousRelease(after, releaseId);
  const followed = consequences(was, would, { dictionary: after.dictionary, previous });
  const fresh = followed.cells.list.flatMap(({ indicatorId, regionId, period, after: value }) =>
    value ? [{ indicatorId, regionId, period, ...value }] : [],
  );
  const known = await restrict(published);
  const history = await figuresOf(known, new Set(fresh.map(({ indicatorId }) => indicatorId)));
  const context = { dictionary: after.dictionary, release: would.cells };
  return {
    base: isOverDraft ? 'draft' : isPublished ? 'published' : 'nothing',
    consequences: followed,
    warnings: implausibilities(fresh, history, context),
  };
}
