import { rowsOf } from './facts.ts';
import { latestRows } from './free-rows.ts';
import { noteTextOf } from './note-text.ts';
import { parsePrintedRank } from './printed-rank.ts';
import type { PrintedCell, PrintedRow, PrintedTable, TableKind, WiderRank } from './printed.ts';

/** What the office printed in a line. */
export interface PrintedResult {
  no: number | null;
  shown: ShownPrint;
  /** Behind the figure and behind the words of the target, in each table that prints them with a mark. */
  figureNotes: readonly PrintedNote[];
  targetNotes: readonly (PrintedNote & { target: string })[];
}

/** Gap and rank as the office printed them; null: the table has no such column, or the cell no figure. */
export interface ShownPrint {
  gap: string | null;
  rank: number | null;
  /** Behind that gap and that rank. */
  gapNote?: PrintedNote;
  rankNote?: PrintedNote;
  /** Places in wider groups: 全省 5. Absent: none was printed. */
  wider?: PrintedPlace[];
}

/** The marks of notes behind something printed, and what the notes of its table say of them. */
export interface PrintedNote {
  noteMark: string;
  /** Absent: they say nothing. */
  noteText?: string;
}

export interface PrintedPlace {
  group: 'province' | 'nation';
  rank: number;
}

/** Finds what was printed for an indicator in a region. */
export type FindPrinted = (indicatorId: string, regionId: string) => PrintedResult | null;

interface Line {
  row: PrintedRow;
  table: PrintedTable;
}

/** By tables and kinds: what is printed is indexed once, as long as the tables are there. */
const known = new WeakMap<readonly PrintedTable[], Map<string, FindPrinted>>();

/** What the tables of some kinds printed; of two tables with the same line the first kind stands. */
export function printedResults(
  tables: readonly PrintedTable[],
  kinds: readonly TableKind[],
): FindPrinted {
  const own = known.get(tables) ?? new Map<string, FindPrinted>();
  known.set(tables, own);
  const key = kinds.join(' ');
  const find = own.get(key) ?? indexPrinted(tables, kinds);
  own.set(key, find);
  return find;
}

function indexPrinted(tables: readonly PrintedTable[], kinds: readonly TableKind[]): FindPrinted {
  const linesOf: LinesOf = new Map();
  for (const kind of kinds) {
    for (const table of tables.filter((one) => one.kind === kind).toReversed()) {
      // Of a line that stands twice in one table the last one counts.
      for (const row of linesOfTable(table).toReversed()) addLine(linesOf, { row, table });
    }
  }
  return (indicatorId, regionId) => {
    const found = linesOf.get(indicatorId)?.get(regionId);
    return found ? (found.result ??= toResult(found.lines)) : null;
  };
}

/** Of a sheet of many months what is printed for the latest. */
function linesOfTable(table: PrintedTable): readonly PrintedRow[] {
  return table.kind === 'sheet' ? latestRows(table) : rowsOf(table);
}

/**
 * By indicator and region. Two maps, one in the other: a key made of both ids would cost more than all the
 * rest.
 */
type LinesOf = Map<string, Map<string, Lines>>;

/** What is printed of one figure, and what it comes to, once it was asked for. */
interface Lines {
  lines: Line[];
  result: PrintedResult | null;
}

function addLine(linesOf: LinesOf, line: Line): void {
  const { indicatorId, regionId } = line.row;
  const byRegion = linesOf.get(indicatorId) ?? new Map<string, Lines>();
  linesOf.set(indicatorId, byRegion);
  const own = byRegion.get(regionId);
  if (own) own.lines.push(line);
  else byRegion.set(regionId, { lines: [line], result: null });
}

const GROUPS = { 全省: 'province', 全国: 'nation' } as const satisfies Record<
  WiderRank['group'],
  PrintedPlace['group']
>;

const NONE: readonly never[] = [];

function toResult(lines: readonly Line[]): PrintedResult | null {
  const [first] = lines;
  if (!first) return null;
  const { row } = first;
  if (lines.some((line) => hasMarks(line) || line.row.widerRanks))
    return toMarkedResult(first, lines);
  return { no: row.no, shown: toShown(row), figureNotes: NONE, targetNotes: NONE };
}

/** Few lines have any. */
function hasMarks({ row: { actual, target, gap, rank } }: Line): boolean {
  return (
    actual.noteMark !== undefined ||
    target?.noteMark !== undefined ||
    gap?.noteMark !== undefined ||
    rank?.noteMark !== undefined
  );
}

function toShown({ gap, rank }: PrintedRow): ShownPrint {
  return { gap: gap?.text ?? null, rank: rank && (parsePrintedRank(rank.text)?.rank ?? null) };
}

function toMarkedResult({ row: first }: Line, lines: readonly Line[]): PrintedResult {
  const { gap, rank } = first;
  const { widerRanks = [] } = lines.find((line) => line.row.widerRanks)?.row ?? {};
  const gapNote = noteOf(gap, lines, (row) => row.gap);
  const rankNote = noteOf(rank, lines, (row) => row.rank);
  const figureNotes = lines.flatMap(({ row, table }) => notesBehind(row.actual, table));
  const targetNotes = lines.flatMap(({ row: { target }, table }) =>
    notesBehind(target, table).map((note) => ({ ...note, target: target?.text ?? '' })),
  );
  const wider = widerRanks.flatMap(({ group, text }) => {
    const place = parsePrintedRank(text)?.rank;
    return place === undefined ? [] : [{ group: GROUPS[group], rank: place }];
  });
  const shown = {
    ...toShown(first),
    ...(gapNote && { gapNote }),
    ...(rankNote && { rankNote }),
    ...(wider.length > 0 && { wider }),
  };
  return { no: first.no, shown, figureNotes, targetNotes };
}

/** Of one cell: by its own table, or by another that prints the same mark there and does say what it is. */
function noteOf(
  cell: PrintedCell | null,
  lines: readonly Line[],
  cellOf: (row: PrintedRow) => PrintedCell | null,
): PrintedNote | undefined {
  const notes = lines.flatMap(({ row, table }) => notesBehind(cellOf(row), table));
  return findNote(notes, ({ noteMark }) => noteMark === cell?.noteMark);
}

/** The first note that is meant, and of these one with a text before those without. */
export function findNote<Note extends PrintedNote>(
  notes: readonly Note[],
  isMeant: (note: Note) => boolean,
): Note | undefined {
  const meant = notes.filter(isMeant);
  return meant.find(({ noteText }) => noteText !== undefined) ?? meant[0];
}

/** One note where a mark stands behind the cell, else none. */
function notesBehind(cell: { noteMark?: string } | null, { notes }: PrintedTable): PrintedNote[] {
  return cell?.noteMark === undefined ? [] : [toNote(cell.noteMark, notes)];
}

/**
 * A mark with what the notes under its table say of it.
 * @example toNote('①', ['注：①初步核算数']) // { noteMark: '①', noteText: '初步核算数' }
 */
export function toNote(noteMark: string, notes: readonly string[]): PrintedNote {
  const noteText = noteTextOf(notes, noteMark);
  return { noteMark, ...(noteText !== null && { noteText }) };
}
