import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { mergeTable } from '#domain/corrections/merge-table.ts';
import { lackingOfTable, type LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { DataView } from '#server/view/data-view.ts';
import { currentDraftTables, type NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { publishedTables, toDraftTable } from './entry-tables.ts';
import { overlay } from './overlay.ts';

/** Tables as the draft is to hold them, and what they lacked of what stood in the draft or is published. */
export interface Settled {
  tables: readonly NewDraftTable[];
  lacking: readonly LackingOfTable[];
}

/** Where lines stay, the draft gets the whole table: what is approved is what will be published. */
export async function settleLacking(
  view: DataView,
  { id, releaseId }: Pick<Edition, 'id' | 'releaseId'>,
  incoming: readonly NewDraftTable[],
  choice: LackingChoice,
): Promise<Settled> {
  const stood = overlay(
    await publishedTables(view, releaseId),
    await currentDraftTables(view.db, id),
  );
  const lacking: LackingOfTable[] = [];
  const tables = incoming.map((one) => {
    const old = stood.find(({ kind, subject }) => kind === one.kind && subject === one.subject);
    if (!one.table || !old?.table) return one;
    const merged = mergeTable(old.table, one.table);
    if (merged.lacking.length === 0) return one;
    lacking.push(lackingOfTable(one.table, merged.lacking, choice, view.dictionary));
    return choice === 'stay' ? toDraftTable(merged.table) : one;
  });
  return { tables, lacking };
}
