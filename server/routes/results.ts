import type { BoardEntry, BoardRow } from '#server/domain/board.ts';
import type { FindPrinted } from '#server/domain/printed-results.ts';
import type { Peer, Source } from '#server/schemas/scorecards.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { CellValue } from '#server/store/observations.ts';

/** An entry in the words of the contract, with what was printed beside it. */
export function toResultFields(entry: BoardEntry, findPrinted: FindPrinted) {
  const { indicatorId, regionId, ...result } = entry;
  const printed = findPrinted(indicatorId, regionId);
  return { ...result, printed: printed && { gap: printed.gap, rank: printed.rank } };
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

export function toPeers({ ranked }: BoardRow, { regions }: StoredDictionary): Peer[] {
  const names = new Map(regions.map(({ id, shortName }) => [id, shortName]));
  return ranked.map(({ regionId, value, rank }) => ({
    regionId,
    name: names.get(regionId) ?? regionId,
    actual: value,
    rank,
  }));
}
