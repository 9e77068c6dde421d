import type { BoardEntry } from '#server/domain/board.ts';
import type { Region } from '#server/domain/dictionary.ts';
import type { FindPrinted, PrintedResult } from '#server/domain/printed-results.ts';
import type { Ranked } from '#server/domain/rank.ts';
import type { Peer, Source } from '#server/schemas/scorecards.ts';
import type { CellValue } from '#server/store/observations.ts';

const NOTHING_PRINTED: PrintedResult = { no: null, gap: null, rank: null };

/** An entry in the words of the contract, with what was printed beside it. */
export function toResultFields(entry: BoardEntry, findPrinted: FindPrinted) {
  const { indicatorId, regionId, ...result } = entry;
  const printed = findPrinted(indicatorId, regionId);
  const { no: _, noteText, ...shown } = printed ?? NOTHING_PRINTED;
  const isMarked = entry.noteMark !== undefined && noteText !== undefined;
  return { ...result, ...(isMarked && { noteText }), printed: printed && shown };
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
