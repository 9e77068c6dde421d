import { targetBounds } from '../bounds.ts';
import type { BoardEntry } from '../board.ts';
import type { Dictionary } from '../dictionary.ts';
import { isLedger } from '../ledger/is-ledger.ts';
import type { DepartmentHeading, PrintedRow, PrintedTable } from '../printed.ts';
import { showValue } from '../show.ts';
import { parseTarget } from '../target.ts';
import { verdictOf } from '../verdict.ts';
import type { FigureBook } from './figures.ts';
import { isNumberedNote, rankingNote, scorecardNote, type NoteBasis } from './notes.ts';

/** A table as it should have been printed: gaps and ranks worked out, counts and notes set right. */
export function mendTable(table: PrintedTable, book: FigureBook, basis: NoteBasis): PrintedTable {
  if (isLedger(table)) return table;
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard': {
      const rows = mendRows(table.rows, book, basis.dictionary);
      const headings = table.headings.map((heading) => mendHeading(heading, rows));
      const notes = mendNotes(table.notes, scorecardNote(rows, basis));
      return { ...table, rows, headings, notes, claims: [] };
    }
    case 'ranking': {
      const rows = mendRows(table.rows, book, basis.dictionary);
      return { ...table, rows, notes: mendNotes(table.notes, rankingNote(rows, basis)) };
    }
    case 'net-entry':
    case 'cpi':
    case 'households':
    case 'sheet':
      return table;
    default:
      return table satisfies never;
  }
}

/** A column that was not printed is not added. */
function mendRows(
  rows: readonly PrintedRow[],
  book: FigureBook,
  dictionary: Dictionary,
): PrintedRow[] {
  return rows.map((row) => {
    const entry = book.entry(row);
    const rank = entry?.rank == null ? '' : String(entry.rank);
    return {
      ...row,
      gap: row.gap && { ...row.gap, text: entry ? gapText(entry, dictionary) : '' },
      rank: row.rank && { ...row.rank, text: rank },
    };
  });
}

/**
 * The gap as the office prints it: a number, or against a range 已完成 or 未完成. Blank where no gap
 * can be told.
 */
export function gapText(entry: BoardEntry, { indicators }: Dictionary): string {
  const { target, gap, gapDecimals, status, indicatorId } = entry;
  const indicator = indicators.find(({ id }) => id === indicatorId);
  if (!target || !indicator || gap === null) return '';
  const { direction, aboutTolerance } = indicator;
  const words = parseTarget(target.text);
  const bounds = words && targetBounds(words, { direction, aboutTolerance, base: null });
  if (bounds !== null && typeof bounds !== 'string' && bounds.isRange) return verdictOf(status);
  return showValue(gap, gapDecimals) ?? '';
}

function mendHeading(heading: DepartmentHeading, rows: readonly PrintedRow[]): DepartmentHeading {
  const { departmentId } = heading;
  const own = rows.filter((row) => row.departmentId === departmentId);
  return { ...heading, declaredCount: own.length };
}

/** The note that is written anew goes first; what else was noted stays. */
function mendNotes(printed: readonly string[], note: string | null): string[] {
  const others = printed.filter((one) => !isNumberedNote(one));
  return note === null ? others : [note, ...others];
}
