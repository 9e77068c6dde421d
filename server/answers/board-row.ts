import { buildBoardRow, type BoardCell, type BoardRow } from '#domain/board.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { markField } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';
import type { CompleteWithout } from '#domain/reported.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { CellFigure } from '#server/store/observations.ts';
import type { StoredTarget } from '#server/store/targets.ts';
import { reasonAt, type Column } from '#server/view/column.ts';

/** What a row is of. */
export interface RowOf {
  indicator: Indicator;
  period: Period;
  /** Without which regions the release is whole. */
  completeWithout: CompleteWithout | undefined;
}

/** A row of the board, and the stored cell behind each of its entries, by the region's id. */
export interface BuiltRow<Cell> {
  row: BoardRow;
  cells: ReadonlyMap<string, Cell>;
}

/** One indicator over all its regions, in the order of the dictionary: the one way to gap, status and rank. */
export function buildRow<Cell extends CellFigure>(
  { indicator, period, completeWithout }: RowOf,
  stored: readonly Cell[],
  targets: readonly Pick<StoredTarget, 'regionKey' | 'text'>[],
  dictionary: Pick<StoredDictionary, 'regions'> & Dictionary,
): BuiltRow<Cell> {
  const texts = textsOf(targets);
  const byKey = new Map(stored.map((cell) => [cell.regionKey, cell]));
  const cells = new Map<string, Cell>();
  const boardCells: BoardCell[] = [];
  for (const { key, id } of dictionary.regions) {
    const cell = byKey.get(key);
    if (!cell) continue;
    cells.set(id, cell);
    boardCells.push(toBoardCell(cell, { indicatorId: indicator.id, regionId: id, texts }));
  }
  return { row: buildBoardRow(indicator, period, boardCells, dictionary, completeWithout), cells };
}

/** The same of a column. */
export function buildColumnRow(
  { indicator, period, completeWithout }: RowOf,
  column: Column,
  dictionary: Pick<StoredDictionary, 'regions'> & Dictionary,
): BoardRow {
  const cells: BoardCell[] = [];
  const indicatorId = indicator.id;
  let place = -1;
  for (const { id: regionId } of dictionary.regions) {
    place += 1;
    if (column.held[place] !== 1) continue;
    const missingReason = reasonAt(column, place);
    const noteMark = column.noteMarks.get(place);
    const cell: BoardCell = {
      indicatorId,
      regionId,
      value: missingReason === null ? (column.values[place] ?? null) : null,
      decimals: column.decimals[place] ?? 0,
      missingReason,
      targetText: column.targets[place] ?? null,
    };
    cells.push(noteMark === undefined ? cell : { ...cell, noteMark });
  }
  return buildBoardRow(indicator, period, cells, dictionary, completeWithout);
}

/** The words of targets by the key of their region. */
export function textsOf(
  targets: readonly Pick<StoredTarget, 'regionKey' | 'text'>[],
): Map<number, string> {
  return new Map(targets.map(({ regionKey, text }) => [regionKey, text]));
}

/** A stored figure with the words of its target. */
export function toBoardCell(
  { regionKey, value, decimals, missingReason, noteMark }: CellFigure,
  {
    texts,
    ...ids
  }: Pick<BoardCell, 'indicatorId' | 'regionId'> & { texts: ReadonlyMap<number, string> },
): BoardCell {
  const targetText = texts.get(regionKey) ?? null;
  return { ...ids, value, decimals, missingReason, ...markField(noteMark), targetText };
}
