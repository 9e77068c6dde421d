import { changedIndicators, fillRanks, fillResults } from '#domain/entry/fill.ts';
import { isEntryTable, rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { workOut } from '#domain/entry/work-out.ts';
import { excuseRetired } from '#domain/retired.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { toDraftTable, type Enterable, type EntryTables } from './entry-tables.ts';
import { HAND_FILE } from './read-entry.ts';
import { figuresBeside } from './work-out-entry.ts';

/** What was entered brings into the draft: its tables, and those whose ranks move with them. */
export interface EntryDraft {
  own: readonly NewDraftTable[];
  followed: readonly NewDraftTable[];
}

/** A table as it was before, and as it was read after lines were typed into it. */
export interface Entered {
  enterable: Enterable;
  table: EntryTable;
}

/**
 * The tables with their gaps and ranks as they follow. In the other tables that were entered by hand
 * ranks follow too; those that came from files stay as they were printed.
 */
export function draftOfEntries(
  { dictionary }: Pick<DataView, 'dictionary'>,
  { info }: Pick<Edition, 'info'>,
  tables: EntryTables,
  entered: readonly Entered[],
): EntryDraft {
  const byHand = entered.map(({ enterable, table }) => {
    return { enterable, table: { ...table, file: HAND_FILE, sheet: null } };
  });
  const read = byHand.map(({ table }) => toDraftTable(table));
  const isEntered = (one: NewDraftTable) => read.some((own) => isSamePlace(one, own));
  const others = tables.held.filter((one) => !isEntered(one));
  const after = { ...tables, held: [...others, ...read.map((own) => ({ ...own, loadId: 0 }))] };
  const resultsIn = (one: NewDraftTable, { rows }: EntryTable) =>
    workOut(
      rows,
      figuresBeside(after, one),
      dictionary,
      excuseRetired(info, dictionary).completeWithout,
    );
  const own = byHand.map(({ enterable, table }) =>
    toDraftTable(
      fillResults(table, enterable.table, resultsIn(toDraftTable(table), table), dictionary),
    ),
  );
  const moved = new Set(
    entered.flatMap(({ enterable, table }) => [...changedIndicators(table, enterable.table)]),
  );
  const followed = others.flatMap((one) => {
    if (one.table?.file !== HAND_FILE || !isEntryTable(one.table)) return [];
    const next = toDraftTable(fillRanks(one.table, moved, resultsIn(one, one.table)));
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
