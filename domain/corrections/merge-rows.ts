import { isNumberedNote } from '../annexes/notes.ts';
import type { EarlierPrint } from '../earlier-print.ts';
import type { PrintedCell, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { isSaid, lackingRow, lackingTarget, type LackingLine } from './lacking.ts';
import type { Merged } from './merged.ts';

/**
 * The lines keep the numbers of the table that stood, and with them its headings and what its notes
 * say of numbers: a sheet of two lines counts its own.
 */
export function mergeScorecard(
  stood: ScorecardTable,
  later: ScorecardTable,
): Merged<ScorecardTable> {
  const { rows, lacking } = mergeRows(stood, later);
  if (lacking.length === 0) return { table: later, lacking };
  const { title, file, sheet } = stood;
  const kept = <T extends { from?: EarlierPrint }>(one: T) => ({ from: { file, sheet }, ...one });
  const claims = stood.claims.map(kept);
  const headings = stood.headings.map(kept);
  const table = { ...later, title, claims, headings, notes: notesOf(stood, later), rows };
  return { table, lacking };
}

export function mergeRanking(stood: RankingTable, later: RankingTable): Merged<RankingTable> {
  const { rows, lacking } = mergeRows(stood, later);
  if (lacking.length === 0) return { table: later, lacking };
  return { table: { ...later, title: stood.title, notes: notesOf(stood, later), rows }, lacking };
}

type Rows = Pick<RankingTable, 'rows' | 'file' | 'sheet'>;

function mergeRows(
  stood: Rows,
  later: Rows,
): { rows: PrintedRow[]; lacking: readonly LackingLine[] } {
  const now = new Map(later.rows.map((row) => [keyOf(row), row]));
  const from = { file: stood.file, sheet: stood.sheet };
  const lacking = stood.rows.flatMap((old) => {
    const row = now.get(keyOf(old));
    if (!row) return isSaid(old.actual) || old.target?.text ? [lackingRow(old)] : [];
    return row.target === null && old.target?.text ? [lackingTarget(old)] : [];
  });
  const corrected = stood.rows.map((old) => {
    const row = now.get(keyOf(old));
    return row ? correctRow(old, row, from) : keepRow(old, from);
  });
  return { rows: insertRows(corrected, newRows(stood.rows, later.rows)), lacking };
}

/** What the later sheet has no column for stays; a gap and a rank only while their figure does. */
function correctRow(old: PrintedRow, row: PrintedRow, from: EarlierPrint): PrintedRow {
  const isSame =
    old.actual.value === row.actual.value && old.actual.decimals === row.actual.decimals;
  return {
    ...row,
    no: old.no,
    departmentId: row.departmentId ?? old.departmentId,
    target: row.target ?? keep(old.target, from),
    gap: row.gap ?? (isSame ? keep(old.gap, from) : null),
    rank: row.rank ?? (isSame ? keep(old.rank, from) : null),
  };
}

function keepRow(row: PrintedRow, from: EarlierPrint): PrintedRow {
  return {
    ...row,
    target: keep(row.target, from),
    actual: { ...row.actual, from: row.actual.from ?? from },
    gap: keep(row.gap, from),
    rank: keep(row.rank, from),
  };
}

function keep(cell: PrintedCell | null, from: EarlierPrint): PrintedCell | null {
  return cell && { ...cell, from: cell.from ?? from };
}

/** A number that is taken already is not given twice. */
function newRows(old: readonly PrintedRow[], later: readonly PrintedRow[]): PrintedRow[] {
  const known = new Set(old.map(keyOf));
  const taken = new Map(old.map(({ no, indicatorId }) => [no, indicatorId]));
  return later
    .filter((row) => !known.has(keyOf(row)))
    .map((row) => {
      const holder = taken.get(row.no);
      return holder === undefined || holder === row.indicatorId ? row : { ...row, no: null };
    });
}

/** Behind the last line of its indicator, else of its department, else at the end. */
function insertRows(rows: readonly PrintedRow[], added: readonly PrintedRow[]): PrintedRow[] {
  const all = [...rows];
  for (const row of added) {
    const beside = all.findLastIndex(({ indicatorId }) => indicatorId === row.indicatorId);
    const under = all.findLastIndex(({ departmentId }) => departmentId === row.departmentId);
    const at = beside >= 0 ? beside : under;
    if (at >= 0) all.splice(at + 1, 0, row);
    else all.push(row);
  }
  return all;
}

/** What a correction notes of its own numbers is no note of the whole table. */
function notesOf(
  stood: { notes: readonly string[] },
  later: { notes: readonly string[] },
): string[] {
  return [...new Set([...stood.notes, ...later.notes.filter((note) => !isNumberedNote(note))])];
}

function keyOf({ indicatorId, regionId }: Pick<PrintedRow, 'indicatorId' | 'regionId'>): string {
  return `${indicatorId} ${regionId}`;
}
