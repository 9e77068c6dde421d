import type { CollectionUnit } from '#domain/collection/fill-in-code.ts';
import { sayLines } from '#domain/collection/line-name.ts';
import { codeOfTable, filledLines, linesInto } from '#domain/collection/returned.ts';
import { mayEnter, scopeOfUnit } from '#domain/collection/scope.ts';
import { filledCells } from '#domain/entry/filled-in.ts';
import { rowKey, withTyped, type TypedRow } from '#domain/entry/typed.ts';
import { filledInNote } from '#domain/own-notes.ts';
import type { Doubt } from '#domain/plausibility/types.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { createNames } from '#server/tables/names.ts';
import type { DataView } from '#server/view/data-view.ts';
import { blankLines, draftOfEntries, type Entered } from './entry-draft.ts';
import { readEntryTables, type EntryTables } from './entry-tables.ts';
import { readEntry } from './read-entry.ts';
import type { DraftLoad } from './prepare.ts';
import { outsideProblem } from './require-scope.ts';
import { requireUnmoved } from './require-unmoved.ts';
import { requireReadable } from './save-entry.ts';

/** What came back of sheets that were sent out to be filled in, as the draft is to hold it. */
export interface Returned {
  tables: readonly NewDraftTable[];
  /** What the load is called where nobody wrote a note: the files. */
  ownNote: string;
  /** Of plausibility's doubts those that want a reason: a line that is not yet filled in wants none. */
  isAsked: (doubt: Doubt) => boolean;
  /** Refuses, by a throw, when the draft is no longer what the lines were laid into. */
  onlyIf: NonNullable<DraftLoad['onlyIf']>;
}

const MOVED: Said = {
  zh: '正要导入时，有人改了这一版的草稿。文件还在，请再导入一次。',
  en: 'Somebody changed the draft of this edition just as you loaded. The files are still there: load again.',
};

/** The sheets that say of themselves that they were sent out, and all others. */
export function splitReturned(incoming: readonly NewDraftTable[]): {
  returned: readonly PrintedTable[];
  others: readonly NewDraftTable[];
} {
  const isReturned = ({ table }: NewDraftTable) => table !== null && codeOfTable(table) !== null;
  return {
    returned: incoming.filter(isReturned).flatMap(({ table }) => table ?? []),
    others: incoming.filter((one) => !isReturned(one)),
  };
}

/**
 * Their filled cells, as if each line had been typed into the tables of the edition: what is blank leaves
 * what stands there as it is.
 * @param unit whose sheets they are, where they do not say it
 * @throws forbidden for a line of another unit; conflict for a sheet of another release, a line that no table has, or nothing filled in
 */
export async function readReturned(
  view: DataView,
  edition: Edition,
  sheets: readonly PrintedTable[],
  unit: CollectionUnit | null = null,
): Promise<Returned> {
  for (const sheet of sheets) {
    requireOwnCode(sheet, edition);
    await requireLinesOf(view, codeOfTable(sheet)?.unit ?? unit, sheet);
  }
  const tables = await readEntryTables(view, edition);
  const lines = filledLines(sheets);
  requireKnownLines(lines, tables, view);
  const filledIn = filledCells(sheets);
  const entered = enterLines(lines, tables, view, edition).map((one) => ({ ...one, filledIn }));
  const { own, followed } = draftOfEntries(view, edition, tables, entered);
  const blank = new Set(entered.flatMap(({ table }) => [...blankLines(table)]));
  return {
    tables: [...own, ...followed],
    ownNote: filledInNote(sheets.map(({ file }) => file)),
    isAsked: (doubt) => doubt.code !== 'missing-now' || !blank.has(rowKey(doubt)),
    onlyIf: (held) => requireUnmoved(held, tables.held, MOVED),
  };
}

function enterLines(
  lines: readonly TypedRow[],
  { enterable }: EntryTables,
  { dictionary }: DataView,
  { info }: Edition,
): Entered[] {
  const context = { names: createNames(dictionary), dictionary, release: info };
  return enterable.flatMap((one): Entered[] => {
    const own = linesInto(one.table, lines);
    if (own.length === 0) return [];
    const reading = readEntry(withTyped(one.table, own), context);
    return [{ enterable: one, table: requireReadable(reading, dictionary) }];
  });
}

function requireOwnCode(sheet: PrintedTable, { releaseId }: Edition): void {
  const code = codeOfTable(sheet);
  if (code === null || code.releaseId === releaseId) return;
  const title = sheet.title ?? sheet.sheet ?? sheet.file;
  throw new Problem('conflict', {
    zh: `“${title}”是 ${code.releaseId} 的填报表，这里在编制 ${releaseId}。请到 ${code.releaseId} 那一期去装，或换成 ${releaseId} 的填报表。`,
    en: `“${title}” is a sheet to be filled in for ${code.releaseId}, while ${releaseId} is being prepared here. Load it there, or take the sheet of ${releaseId}.`,
  });
}

/** @throws forbidden, naming the lines that are another unit's, and who may fill them in */
async function requireLinesOf(
  view: DataView,
  unit: CollectionUnit | null,
  sheet: PrintedTable,
): Promise<void> {
  if (unit === null) return;
  const scope = scopeOfUnit(unit);
  const outside = filledLines([sheet]).filter((line) => !mayEnter(scope, line, view.dictionary));
  if (outside.length > 0) throw await outsideProblem(view, scope, outside);
}

function requireKnownLines(
  lines: readonly TypedRow[],
  { enterable }: EntryTables,
  { dictionary }: DataView,
): void {
  if (lines.length === 0) {
    throw new Problem('conflict', {
      zh: '填报表里还没有填数。请填好后再导入。',
      en: 'Nothing is filled in yet in the sheets. Fill them in, then load them.',
    });
  }
  const known = new Set(enterable.flatMap(({ table }) => table.rows.map(rowKey)));
  const unknown = lines.filter((line) => !known.has(rowKey(line)));
  if (unknown.length === 0) return;
  const named = sayLines(unknown, dictionary);
  throw new Problem('conflict', {
    zh: `这一版的表里没有：${named.zh}。请在“手工录入”里把它选上，或从填报表里删去这些行。`,
    en: `The tables of this edition lack ${named.en}. Choose them under “Enter by hand”, or take these lines out of the sheet.`,
  });
}
