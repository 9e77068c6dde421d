import { foldText } from '#domain/fold.ts';
import { splitNoteMark } from '#domain/note-mark.ts';

import { cellAt, filledCells } from './cells.ts';
import { noteLineOf, type NoteLine } from './footnotes.ts';
import type { Header } from './header.ts';
import { matchIndicatorHead, type IndicatorColumn } from './indicator-header.ts';
import { isBracketedNote, isSignOff, passedOver, type PassedOver } from './passed-over.ts';
import type { Reading } from './reading.ts';
import { foldHead, isNote, isUnitLine, withoutOrdinal } from './text.ts';
import type { Title } from './title.ts';
import type { PrintedCell } from './types.ts';

/** What a row under the heads of a scorecard or ranking is. `row` counts from 0. */
export type BodyLine =
  | { kind: 'entry'; row: number }
  | { kind: 'heading'; row: number; cell: PrintedCell }
  /** A sum over the rows above, or a place that the table is not of. */
  | { kind: 'passed-over'; row: number; cell: PrintedCell; why: PassedOver }
  | { kind: 'note'; row: number; note: NoteLine };

type Columns = ReadonlyMap<IndicatorColumn, number>;

export function readBody(
  reading: Reading,
  header: Header<IndicatorColumn>,
  columns: Columns,
): BodyLine[] {
  const { grid } = reading;
  const lines: BodyLine[] = [];
  const lastDataRow = findLastDataRow(reading, header);
  for (let row = header.lastRow + 1; row < grid.cells.length; row += 1) {
    const cells = filledCells(grid, row);
    const [first] = cells;
    const passed = passedOver(reading, cells);
    if (first === undefined || isUnitLine(first.text) || isRepeatedHeader(cells)) continue;
    // Whoever signs under the table, and the clauses of a note, stand after its last figures.
    if (isNote(first.text) || (row > lastDataRow && !isEntryAlone(reading, columns, row))) {
      lines.push({ kind: 'note', row, note: noteLineOf(reading, row) });
    } else if (isSignOff(cells) || isLonelyRemark(reading, cells)) {
      lines.push({ kind: 'note', row, note: noteLineOf(reading, row) });
    } else if (passed !== null) {
      lines.push({ kind: 'passed-over', row, ...passed });
    } else if (isHeading(reading, columns, cells)) {
      lines.push({ kind: 'heading', row, cell: first });
    } else {
      lines.push({ kind: 'entry', row });
    }
  }
  return lines;
}

function findLastDataRow({ grid }: Reading, header: Header<IndicatorColumn>): number {
  return grid.cells.findLastIndex((_, row) => {
    const cells = filledCells(grid, row);
    const isData = cells.length > 1 && !isNote(cells[0]?.text ?? '') && !isSignOff(cells);
    return row > header.lastRow && isData;
  });
}

/** A name without any figures, in the last row. */
function isEntryAlone({ grid, context }: Reading, columns: Columns, row: number): boolean {
  const { text } = cellAt(grid, row, columns.get('name') ?? -1);
  return context.names.indicator(text) !== null || context.names.region(text) !== null;
}

/** Tables that run over a page print their heads again. */
function isRepeatedHeader(cells: readonly PrintedCell[]): boolean {
  return cells.filter(({ text }) => matchIndicatorHead(foldHead(text)) !== null).length > 1;
}

/** One text alone (or the same text in every cell, as unmerging leaves it) that is no indicator. */
function isHeading(reading: Reading, columns: Columns, cells: readonly PrintedCell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.some(({ text }) => text !== first.text)) return false;
  const { names } = reading.context;
  // 一、工业 over the lines of a scorecard is a heading, whatever else is called 工业.
  const isCounted = withoutOrdinal(first.text) !== first.text;
  if (isCounted && names.region(first.text) === null) return true;
  if (names.indicator(first.text) !== null || names.region(first.text) !== null) return false;
  const isInNameColumn = first.column - 1 === columns.get('name');
  return !isInNameColumn || splitHeading(first.text).declaredCount !== null || isDepartment();

  function isDepartment(): boolean {
    return names.department(splitHeading(first?.text ?? '').name) !== null;
  }
}

function isLonelyRemark({ context }: Reading, cells: readonly PrintedCell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.some(({ text }) => text !== first.text)) return false;
  return isBracketedNote(first.text) && context.names.indicator(first.text) === null;
}

/** @example splitHeading('一、财政局（1个）') // { name: '财政局', declaredCount: 1 } */
export function splitHeading(text: string): { name: string; declaredCount: number | null } {
  const folded = foldText(splitNoteMark(text).text).replace(
    /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/u,
    '',
  );
  const match = /^(.+?)\(共?(\d+)(?:个|项)(?:指标)?\)$/u.exec(folded);
  return { name: match?.[1] ?? folded, declaredCount: match === null ? null : Number(match[2]) };
}

/** Those above the table, then those under it. */
export function allNotes({ notes }: Title, body: readonly BodyLine[]): NoteLine[] {
  return [...notes, ...body.flatMap((line) => (line.kind === 'note' ? [line.note] : []))];
}

export function tableBase({ grid }: Reading, title: Title, body: readonly BodyLine[]) {
  return {
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: allNotes(title, body).map(({ text }) => text),
  };
}
