import { compareCells } from '#domain/consequences/cells.ts';
import type { Cell, CellChange } from '#domain/consequences/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { gatherGravest, type Gravest } from '#domain/plausibility/gravest.ts';
import { openJudge } from '#domain/plausibility/judge.ts';
import type { Doubt, PlausibilityContext } from '#domain/plausibility/types.ts';
import { cellsHeldElsewhere } from '#server/answers/held-elsewhere.ts';
import { figuresOf, releaseCells } from '#server/answers/release-state.ts';
import { MOST_FOLLOWING } from '#server/schemas/preview.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { openBeforeAndAfter } from './before-and-after.ts';

/** Which doubts count. */
type IsAsked = (doubt: Doubt) => boolean;

/**
 * What is unlikely among the figures that tables would bring into a draft: the warnings of its preview,
 * without working out what else would follow. For who enters, and sees all.
 */
export async function warningsOfTables(
  published: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[],
  { now, isAsked }: { now: Date; isAsked?: IsAsked | undefined },
): Promise<Gravest> {
  const restrict = (view: DataView) => Promise.resolve(view);
  const { before, after } = await openBeforeAndAfter(published, edition, incoming, {
    now,
    restrict,
  });
  const was = await releaseCells(before, edition.releaseId);
  const would = await releaseCells(after, edition.releaseId);
  const base = [...was, ...(await cellsHeldElsewhere(before, was, would))];
  const elsewhere = await publishedElsewhere(published, edition.releaseId, would);
  const context = { release: would, dictionary: after.dictionary, elsewhere };
  return warningsOfChanges(published, compareCells(base, would).list, context, isAsked);
}

/** What other releases have published of the figures that one would have. */
export async function publishedElsewhere(
  published: DataView,
  releaseId: string,
  would: readonly Cell[],
): Promise<Cell[]> {
  return cellsHeldElsewhere(published, await releaseCells(published, releaseId), would);
}

/** As many series are held with all that came before them at a time. */
const SERIES_AT_ONCE = 25_000;

/**
 * Judges new values by all that is known of their indicators, and by the release that they stand in.
 * Some regions at a time: the history of all might be the whole database.
 */
export async function warningsOfChanges(
  known: DataView,
  changes: readonly CellChange[],
  context: PlausibilityContext,
  isAsked: IsAsked = () => true,
): Promise<Gravest> {
  const fresh = changes.flatMap(({ indicatorId, regionId, period, after }) =>
    after ? [{ indicatorId, regionId, period, ...after }] : [],
  );
  const judge = openJudge(fresh, context);
  const gravest = gatherGravest(MOST_FOLLOWING, context.dictionary);
  for (const portion of portionsOf(fresh, context.dictionary)) {
    const history = await figuresOf(known, portion);
    gravest.add(judge(portion, history).filter(isAsked));
  }
  return gravest.close();
}

/** All new figures of some regions, those of neighbours in the dictionary together. */
function portionsOf(fresh: readonly Cell[], { regions }: Pick<Dictionary, 'regions'>): Cell[][] {
  const byRegion = Map.groupBy(fresh, ({ regionId }) => regionId);
  const portions: Cell[][] = [];
  for (const { id } of regions) {
    const own = byRegion.get(id) ?? [];
    const last = portions.at(-1);
    if (last && last.length + own.length <= SERIES_AT_ONCE) last.push(...own);
    else if (own.length > 0) portions.push(own);
  }
  return portions;
}
