import type { Scope } from '#domain/scope.ts';
import type { Collecting } from '#server/schemas/collection.ts';
import { listOpenEditions } from '#server/store/editions.ts';
import { toPeriodRef } from '#server/answers/refs.ts';
import type { DataView } from '#server/view/data-view.ts';
import { dueLines, tallyLines } from './due-lines.ts';
import { readEntryTables } from './entry-tables.ts';

/** The drafts in which someone has lines to enter, with how far these are. */
export async function toCollecting(view: DataView, scope: Scope | null): Promise<Collecting> {
  const open = (await listOpenEditions(view.db)).filter(({ state }) => state === 'draft');
  const all = await Promise.all(
    open.map(async (edition) => {
      const { title, period } = edition.info;
      const lines = dueLines(await readEntryTables(view, edition));
      return {
        ...{ release: edition.releaseId, title, period: toPeriodRef(period) },
        dueOn: edition.collection?.dueOn ?? null,
        ...tallyLines(lines, scope, view.dictionary),
      };
    }),
  );
  return all.filter(({ lines }) => lines > 0);
}
