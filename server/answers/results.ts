import type { BoardEntry } from '#domain/board.ts';
import type { Region } from '#domain/dictionary.ts';
import { findNote, type FindPrinted, type PrintedResult } from '#domain/printed-results.ts';
import type { Ranked } from '#domain/rank.ts';
import type { ReadTarget } from '#domain/result.ts';
import type { Peer, Source } from '#server/schemas/scorecards.ts';
import type { CellValue } from '#server/store/observations.ts';

const NOTHING_PRINTED: PrintedResult = { no: null, gap: null, rank: null };

/** An entry in the words of the contract, with what was printed beside it. */
export function toResultFields(entry: BoardEntry, findPrinted: FindPrinted) {
  const { indicatorId, regionId, ...result } = entry;
  const printed = findPrinted(indicatorId, regionId);
  const { no: _, figureNotes, targetNotes, ...shown } = printed ?? NOTHING_PRINTED;
  const noteText = findNote(
    figureNotes ?? [],
    (note) => note.noteMark === entry.noteMark,
  )?.noteText;
  return {
    ...result,
    target: entry.target && withNote(entry.target, targetNotes),
    ...(noteText !== undefined && { noteText }),
    printed: printed && shown,
  };
}

/** A target bears the mark of the table that prints it in the same words. */
function withNote(target: ReadTarget, notes: PrintedResult['targetNotes'] = []) {
  const [first] = notes.filter((note) => note.target === target.text);
  const printed = findNote(
    notes,
    (note) => note.target === target.text && note.noteMark === first?.noteMark,
  );
  if (!printed) return target;
  const { target: _, ...note } = printed;
  return { ...target, ...note };
}

export function toSource(cell: CellValue | null): Source | null {
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
