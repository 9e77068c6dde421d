import { arrangeAnnexes } from '#domain/annexes/arrange.ts';
import { fillInNote, type FillInCode } from '#domain/collection/fill-in-code.ts';
import { mayEnter, scopeOfUnit } from '#domain/collection/scope.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { hasPrintedRows, type PrintedRow } from '#domain/printed.ts';
import type { Said } from '#domain/said.ts';
import type { Scope } from '#domain/scope.ts';
import type { CsvCell } from '#server/formats/csv-write.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { layoutText } from '#server/formats/layout-text.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';
import { writeWorkbook } from '#server/formats/xlsx-write.ts';
import { Problem } from '#server/problem.ts';
import type { Edition } from '#server/store/editions.ts';
import { writeTable } from '#server/tables/write-table.ts';
import type { DataView } from '#server/view/data-view.ts';
import { NO_TABLES, readEntryTables } from './entry-tables.ts';

const HOW_TO = '注：空着的格按“未报”处理，不当作 0；确实没有数的请写“-”。';

export interface SheetOrder {
  edition: Edition;
  unit: FillInCode['unit'];
  /** Whose lines go into it beside the unit's; null: all. */
  scope: Scope | null;
  now: Date;
}

/** All that is to be entered as one workbook, a sheet a table. @throws not-in-release when there is nothing */
export async function writeEntryWorkbook(view: DataView, order: SheetOrder): Promise<Uint8Array> {
  const { title, issuer } = order.edition.info;
  const layouts = await entryLayouts(view, order);
  return writeWorkbook(layouts, { title, creator: issuer, modified: order.now });
}

/** The same in one text, a blank line between the tables. */
export async function writeEntryCsv(view: DataView, order: SheetOrder): Promise<string> {
  const layouts = await entryLayouts(view, order);
  return writeCsv(layouts.flatMap(({ rows }): CsvCell[][] => [...rows.map(cellsOf), []]));
}

function cellsOf(row: SheetLayout['rows'][number]): CsvCell[] {
  return row.map(layoutText);
}

async function entryLayouts(
  view: DataView,
  { edition, unit, scope }: SheetOrder,
): Promise<readonly SheetLayout[]> {
  const { dictionary } = view;
  const { releaseId, info } = edition;
  const { enterable } = await readEntryTables(view, edition);
  const all = withoutTwins(enterable.map(({ table }) => table));
  if (all.length === 0) throw new Problem('not-in-release', NO_TABLES);
  const tables = linesOf(all, [unit && scopeOfUnit(unit), scope], dictionary);
  if (tables.length === 0) throw new Problem('not-in-release', NO_LINES);
  const hasTarget = tables.some(({ rows }) => rows.some(({ target }) => target !== null));
  const notes = [HOW_TO, fillInNote({ releaseId, unit })];
  return arrangeAnnexes(tables, dictionary).map(({ name, table }) => {
    const blank = hasPrintedRows(table)
      ? { ...table, rows: table.rows.map((row) => toFillIn(row, hasTarget)), notes }
      : table;
    const writing = { sheetName: name, dictionary, period: info.period };
    return writeTable(blank, { ...writing, isToFillIn: true });
  });
}

/** The lines that all of the scopes allow. */
function linesOf(
  tables: readonly EntryTable[],
  scopes: readonly (Scope | null)[],
  { indicators }: Pick<Dictionary, 'indicators'>,
): EntryTable[] {
  return tables.flatMap((table) => {
    const isOwn = (row: PrintedRow) =>
      scopes.every((scope) => mayEnter(scope, row, { indicators }));
    const rows = table.rows.filter(isOwn);
    return rows.length === 0 ? [] : [{ ...withHeadingsOf(table, rows), rows }];
  });
}

/** A department without a line has no heading either, and counts its own lines. */
function withHeadingsOf(table: EntryTable, rows: readonly PrintedRow[]): EntryTable {
  if (table.kind === 'ranking') return table;
  const headings = table.headings.flatMap((heading) => {
    const own = rows.filter(({ departmentId }) => departmentId === heading.departmentId).length;
    return own === 0 ? [] : [{ ...heading, declaredCount: own }];
  });
  return { ...table, headings };
}

const NO_LINES: Said = {
  zh: '这里没有这个单位要填的行。请在“手工录入”里选上它的指标或地区。',
  en: 'There is no line here for this unit to fill in. Choose its indicators or regions under “Enter by hand”.',
};

/** A figure that two tables print is asked for in the first. */
function withoutTwins(tables: readonly EntryTable[]): EntryTable[] {
  const asked = new Set<string>();
  return tables.flatMap((table) => {
    const rows = table.rows.filter((row) => !asked.has(rowKey(row)));
    for (const row of rows) asked.add(rowKey(row));
    return rows.length === 0 ? [] : [{ ...table, rows }];
  });
}

/** What follows is not filled in; all sheets have the same columns. */
function toFillIn({ widerRanks: _, ...row }: PrintedRow, hasTarget: boolean): PrintedRow {
  const target = row.target ?? { text: '', row: row.actual.row, column: row.actual.column - 1 };
  return { ...row, target: hasTarget ? target : null, gap: null, rank: null };
}
