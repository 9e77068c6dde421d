import { compareCells } from '#domain/consequences/cells.ts';
import type { Cell, CellChange } from '#domain/consequences/types.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import { figuresOf, releaseCells } from '#server/answers/release-state.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { openBeforeAndAfter } from './before-and-after.ts';

/**
 * What is unlikely among the figures that tables would bring into a draft: the warnings of its preview,
 * without working out what else would follow. For who enters, and sees all.
 */
export async function warningsOfTables(
  published: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[],
  now: Date,
): Promise<readonly Implausibility[]> {
  const restrict = (view: DataView) => Promise.resolve(view);
  const { before, after } = await openBeforeAndAfter(published, edition, incoming, {
    now,
    restrict,
  });
  const was = await releaseCells(before, edition.releaseId);
  const would = await releaseCells(after, edition.releaseId);
  return warningsOfChanges(published, compareCells(was, would).list, {
    cells: would,
    dictionary: after.dictionary,
  });
}

/** Judges new values by all that is known of their indicators, and by the release that they stand in. */
export async function warningsOfChanges(
  known: DataView,
  changes: readonly CellChange[],
  { cells, dictionary }: { cells: readonly Cell[]; dictionary: DataView['dictionary'] },
): Promise<readonly Implausibility[]> {
  const fresh = changes.flatMap(({ indicatorId, regionId, period, after }) =>
    after ? [{ indicatorId, regionId, period, ...after }] : [],
  );
  const history = await figuresOf(known, new Set(fresh.map(({ indicatorId }) => indicatorId)));
  return implausibilities(fresh, history, { dictionary, release: cells });
}
