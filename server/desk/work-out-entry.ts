import { figureFacts } from '#domain/facts.ts';
import type { ReleaseCell } from '#domain/annexes/figures.ts';
import { rowKey, withTyped, type EntryTable, type TypedRow } from '#domain/entry/typed.ts';
import { workOut, type LineResult } from '#domain/entry/work-out.ts';
import type { Figure } from '#domain/printed.ts';
import { excuseRetired } from '#domain/retired.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { createNames } from '#server/tables/names.ts';
import { toDraftTable, type Enterable, type EntryTables } from './entry-tables.ts';
import { overlay } from './overlay.ts';
import { readEntry, type EntryReading } from './read-entry.ts';

/** What was typed, read, and all that follows from it. */
export interface WorkedOut extends EntryReading {
  results: ReadonlyMap<string, LineResult>;
}

export function workOutEntry(
  { dictionary }: Pick<DataView, 'dictionary'>,
  { info }: Pick<Edition, 'info'>,
  tables: EntryTables,
  { enterable, typed }: { enterable: Enterable; typed: readonly TypedRow[] },
): WorkedOut {
  const table = withTyped(enterable.table, typed);
  const context = { names: createNames(dictionary), dictionary, release: info };
  const reading = readEntry(table, context);
  const others = figuresBeside(tables, enterable);
  return {
    ...reading,
    results: workOut(
      reading.table?.rows ?? [],
      others,
      dictionary,
      excuseRetired(info, dictionary).completeWithout,
    ),
  };
}

/** The figures of all other tables. */
export function figuresBeside(
  { held, published }: EntryTables,
  { kind, subject }: Pick<NewDraftTable, 'kind' | 'subject'>,
): ReleaseCell[] {
  const others = overlay(published, held).filter(
    (one) => one.kind !== kind || one.subject !== subject,
  );
  return cellsOf(others);
}

/** The figures that the table makes other than they stand in the draft, else as published. */
export function freshCells({ held, published }: EntryTables, table: EntryTable): ReleaseCell[] {
  const lines = new Set(table.rows.map(rowKey));
  const fresh = newCells(overlay(published, held), [toDraftTable(table)]);
  return fresh.filter((cell) => lines.has(rowKey(cell)));
}

/** The figures that tables make other than they stood. */
export function newCells(
  before: readonly NewDraftTable[],
  tables: readonly NewDraftTable[],
): ReleaseCell[] {
  const known = new Set(cellsOf(before).map(cellWords));
  return cellsOf(overlay(before, tables)).filter((cell) => !known.has(cellWords(cell)));
}

/** All figures of the release with the table in it. */
export function cellsWith({ held, published }: EntryTables, table: EntryTable): ReleaseCell[] {
  return cellsOf(overlay(overlay(published, held), [toDraftTable(table)]));
}

/** All figures of tables, each from the table that is believed. */
export function cellsOf(tables: readonly NewDraftTable[]): ReleaseCell[] {
  return figureFacts(tables.flatMap(({ table }) => table ?? [])).map(({ figure }) => figure);
}

type Words = Pick<
  Figure,
  'indicatorId' | 'regionId' | 'period' | 'value' | 'decimals' | 'noteMark'
>;

function cellWords(cell: Words & Pick<ReleaseCell, 'missingReason'>): string {
  const { indicatorId, regionId, period, value, decimals, missingReason, noteMark } = cell;
  return JSON.stringify([
    [indicatorId, regionId, period.start, period.end],
    [value, decimals, missingReason, noteMark],
  ]);
}
