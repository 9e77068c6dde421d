import type { DataView } from '#server/view/data-view.ts';
import type { Preview } from '#server/schemas/preview.ts';
import { currentDraftTables, type NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { openDraft } from './draft-view.ts';
import { overlay } from './overlay.ts';

/** The data without and with what is to be taken in, or published. */
export interface BeforeAndAfter {
  before: DataView;
  after: DataView;
  /** What `before` has of the release. */
  base: Preview['base'];
}

/** Whose eyes it is for. */
export type Restrict = (view: DataView) => Promise<DataView>;

/**
 * A draft against what counts now; or, with tables that are to be taken in, with these against the draft
 * as it is.
 */
export async function openBeforeAndAfter(
  published: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[] | null,
  { now, restrict }: { now: Date; restrict: Restrict },
): Promise<BeforeAndAfter> {
  const open = async (tables: readonly NewDraftTable[] | null) =>
    restrict(await openDraft(published, edition, tables, now));
  const held = incoming && (await currentDraftTables(published.db, edition.id));
  const after = await open(held && overlay(held, incoming));
  if (held && held.length > 0) return { before: await open(null), after, base: 'draft' };
  const isPublished = published.releases.some(({ id }) => id === edition.releaseId);
  return { before: await restrict(published), after, base: isPublished ? 'published' : 'nothing' };
}
