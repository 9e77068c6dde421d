import type { BoardEntry } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import {
  findNote,
  type FindPrinted,
  type PrintedNote,
  type PrintedResult,
} from '#domain/printed-results.ts';
import type { Ranked } from '#domain/rank.ts';
import type { ReadTarget } from '#domain/result.ts';
import type { Peer, Source } from '#server/schemas/scorecards.ts';
import type { CellSource } from '#server/view/column.ts';

/** An entry in the words of the contract, with what was printed beside it. */
export function toResultFields(entry: BoardEntry, findPrinted: FindPrinted) {
  const printed = findPrinted(entry.indicatorId, entry.regionId);
  // Field by field, and notes for the few that have some: a spread for each would cost as much as all the rest.
  const fields = {
    target: toTarget(entry, printed),
    actual: entry.actual,
    decimals: entry.decimals,
    missingReason: entry.missingReason,
    gap: entry.gap,
    gapDecimals: entry.gapDecimals,
    status: entry.status,
    rank: entry.rank,
    printed: printed?.shown ?? null,
  };
  const { noteMark } = entry;
  return noteMark === undefined ? fields : { ...fields, ...noteOf(noteMark, printed) };
}

export function toTarget({ target }: BoardEntry, printed: PrintedResult | null) {
  return target && withNote(target, printed?.targetNotes);
}

/** The mark of a figure, and what the notes under a table say of it. */
function noteOf(noteMark: string, printed: PrintedResult | null): PrintedNote {
  const note = findNote(printed?.figureNotes ?? [], (one) => one.noteMark === noteMark);
  return { noteMark, ...(note?.noteText !== undefined && { noteText: note.noteText }) };
}

/** A target bears the mark of the table that prints it in the same words. */
function withNote(
  target: ReadTarget,
  notes: PrintedResult['targetNotes'] = [],
): ReadTarget & Partial<PrintedNote> {
  if (notes.length === 0) return target;
  const [first] = notes.filter((note) => note.target === target.text);
  const printed = findNote(
    notes,
    (note) => note.target === target.text && note.noteMark === first?.noteMark,
  );
  if (!printed) return target;
  const { target: _, ...note } = printed;
  return { ...target, ...note };
}

export function toSource(cell: CellSource | null): Source | null {
  return (
    cell && {
      file: cell.sourceFile,
      row: cell.sourceRow,
      column: cell.sourceColumn,
      loadId: cell.loadId,
      revision: cell.revision,
    }
  );
}

export function toPeers(ranked: readonly Ranked[], regions: readonly Region[]): Peer[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  return ranked.map(({ regionId, value, rank }) => ({
    regionId,
    name: byId.get(regionId)?.shortName ?? regionId,
    nameEn: byId.get(regionId)?.shortNameEn ?? null,
    actual: value,
    rank,
  }));
}
