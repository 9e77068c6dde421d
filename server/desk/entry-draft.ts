import { changedIndicators, fillRanks, fillResults } from '#domain/entry/fill.ts';
import { isEntryTable, rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { workOut } from '#domain/entry/work-out.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { toDraftTable, type Enterable, type EntryTables } from './entry-tables.ts';
import { HAND_FILE } from './read-entry.ts';
import { figuresBeside, type WorkedOut } from './work-out-entry.ts';

/** What a grid brings into the draft: its table, and those whose ranks move with it. */
export interface EntryDraft {
  own: NewDraftTable;
  followed: readonly NewDraftTable[];
}

/**
 * The table with its gaps and ranks as they follow. In the other tables that were entered by hand
 * ranks follow too; those that came from files stay as they were printed.
 */
export function draftOfEntry(
  { dictionary }: Pick<DataView, 'dictionary'>,
  { info }: Pick<Edition, 'info'>,
  tables: EntryTables,
  enterable: Enterable,
  { table, results }: WorkedOut & { table: EntryTable },
): EntryDraft {
  const filled = fillResults(table, enterable.table, results, dictionary);
  const own = toDraftTable({ ...filled, file: HAND_FILE, sheet: null });
  const moved = changedIndicators(table, enterable.table);
  const held = [...tables.held.filter((one) => !isSamePlace(one, own)), { ...own, loadId: 0 }];
  const after = { ...tables, held };
  const followed = tables.held.flatMap((one) => {
    if (isSamePlace(one, own) || one.table?.file !== HAND_FILE) return [];
    if (!isEntryTable(one.table)) return [];
    const others = figuresBeside(after, one);
    const results = workOut(one.table.rows, others, dictionary, info.completeWithout);
    const ranked = fillRanks(one.table, moved, results);
    const next = toDraftTable(ranked);
    return next.contentHash === one.contentHash ? [] : [next];
  });
  return { own, followed };
}

function isSamePlace(a: NewDraftTable, b: NewDraftTable): boolean {
  return a.kind === b.kind && a.subject === b.subject;
}

/** Lines whose figure is left blank: not yet entered, which is no reason for a question. */
export function blankLines({ rows }: EntryTable): ReadonlySet<string> {
  return new Set(rows.filter(({ actual }) => actual.text === '').map(rowKey));
}
