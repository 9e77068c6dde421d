import { changedIndicators, fillRanks, fillResults } from '#domain/entry/fill.ts';
import { withFilledCells } from '#domain/entry/filled-in.ts';
import { isEntryTable, rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { workOut } from '#domain/entry/work-out.ts';
import type { FilledCell } from '#domain/printed.ts';
import { excuseRetired } from '#domain/retired.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { toDraftTable, type Enterable, type EntryTables } from './entry-tables.ts';
import { HAND_FILE } from './read-entry.ts';
import { overlay } from './overlay.ts';
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
  /** Where its lines were filled in; absent: they were typed. */
  filledIn?: ReadonlyMap<string, FilledCell>;
}

/**
 * The tables with their gaps as they follow, and the ranks of all indicators of which any of them has
 * another figure: in these tables, and in the others that were entered by hand, of this edition or of the
 * published one. Others that came from files stay as they were printed.
 */
export function draftOfEntries(
  { dictionary }: Pick<DataView, 'dictionary'>,
  { info }: Pick<Edition, 'info'>,
  tables: EntryTables,
  entered: readonly Entered[],
): EntryDraft {
  const byHand = entered.map(({ enterable, table, filledIn }) => {
    const sourced = withFilledCells(table, enterable.table, filledIn);
    return { enterable, table: { ...sourced, file: HAND_FILE, sheet: null } };
  });
  const read = byHand.map(({ table }) => toDraftTable(table));
  const isEntered = (one: NewDraftTable) => read.some((own) => isSamePlace(one, own));
  const held = overlay(tables.held, read).map((one) => ({ ...one, loadId: 0 }));
  const after = { ...tables, held };
  const resultsIn = (one: NewDraftTable, { rows }: EntryTable) =>
    workOut(
      rows,
      figuresBeside(after, one),
      dictionary,
      excuseRetired(info, dictionary).completeWithout,
    );
  const moved = new Set(
    entered.flatMap(({ enterable, table }) => [...changedIndicators(table, enterable.table)]),
  );
  const own = byHand.map(({ enterable, table }) => {
    const results = resultsIn(toDraftTable(table), table);
    const filled = fillResults(table, enterable.table, results, dictionary);
    return toDraftTable(fillRanks(filled, moved, results));
  });
  const others = overlay(tables.published, tables.held).filter((one) => !isEntered(one));
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
