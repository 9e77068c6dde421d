import { movePeriod } from './next-period.ts';
import {
  blankFigure,
  isLasting,
  lagOf,
  moveIndicatorPeriod,
  moveText,
  type Moving,
} from './moving.ts';
import type { FootnoteClaim, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';

/** The same lines without figures, gaps and ranks; targets hold within their year. */
export function moveScorecard(table: ScorecardTable, moving: Moving): ScorecardTable {
  const { rows, claims, notes } = table;
  return {
    ...table,
    ...moveHead(table, moving),
    notes: notes.map((note) => moveNote(note, claims, rows, moving)),
    rows: moveRows(rows, moving),
    claims: claims.map((claim) => moveClaim(claim, rows, moving)),
  };
}

export function moveRanking(table: RankingTable, moving: Moving): RankingTable {
  return {
    ...table,
    ...moveHead(table, moving),
    notes: table.notes.map((note) => moveText(moving, note)),
    rows: moveRows(table.rows, moving),
  };
}

/** What all tables have above their figures, and the file's name. */
export function moveHead(
  { file, title }: { file: string; title: string | null },
  moving: Moving,
  lag = 0,
): { file: string; title: string | null } {
  return {
    file: moveText(moving, file, lag),
    title: title === null ? null : moveText(moving, title, lag),
  };
}

/** The numbers of lines stay, for notes name them. */
function moveRows(rows: readonly PrintedRow[], moving: Moving): PrintedRow[] {
  return rows.filter((row) => isLasting(moving, row)).map((row) => moveRow(row, moving));
}

function moveRow({ widerRanks: _, ...row }: PrintedRow, moving: Moving): PrintedRow {
  const period = moveIndicatorPeriod(moving, row.actual);
  return {
    ...row,
    period,
    target: row.target && (moving.isNewYear ? { ...row.target, text: '' } : row.target),
    actual: blankFigure(moving, row.actual, period),
    gap: row.gap && { ...row.gap, text: '' },
    rank: row.rank && { ...row.rank, text: '' },
  };
}

function moveClaim(
  claim: FootnoteClaim,
  rows: readonly PrintedRow[],
  moving: Moving,
): FootnoteClaim {
  const lag = lagOfClaim(claim, rows, moving);
  return {
    ...claim,
    period: claim.period && movePeriod(claim.period, moving.move, lag),
    text: moveText(moving, claim.text, lag),
  };
}

/** The clauses of a note by what their lines run ahead, the words between them as they are. */
function moveNote(
  note: string,
  claims: readonly FootnoteClaim[],
  rows: readonly PrintedRow[],
  moving: Moving,
): string {
  const [claim, ...others] = claims.filter(({ text }) => note.includes(text));
  if (!claim) return moveText(moving, note);
  const [at, end] = [note.indexOf(claim.text), note.indexOf(claim.text) + claim.text.length];
  const around = [note.slice(0, at), note.slice(end)] as const;
  const [before, after] = around.map((part) => moveNote(part, others, rows, moving));
  return `${before}${moveClaim(claim, rows, moving).text}${after}`;
}

function lagOfClaim({ nos }: FootnoteClaim, rows: readonly PrintedRow[], moving: Moving): number {
  const row = rows.find(({ no }) => no !== null && nos.includes(no));
  return lagOf(moving, row?.indicatorId);
}
