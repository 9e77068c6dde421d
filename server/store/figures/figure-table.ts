import type { CellRange, CurrentFigure } from './current-figures.ts';
import type { AppendedFigure } from './figure-lines.ts';

/** The table of figures as one load writes many: what engines do each in their way. */
export interface FigureTable {
  /** How many figures are held against what stands, and then written, at once. */
  readonly portion: number;
  /** What stands in ranges of cells, by region: a map for each range. Of no cell is asked twice. */
  currentIn: (
    ranges: readonly CellRange[],
  ) => ReadonlyMap<number, CurrentFigure>[] | Promise<ReadonlyMap<number, CurrentFigure>[]>;
  /** @param isReplacing the load has told the cell before */
  append: (figure: AppendedFigure, isReplacing: boolean) => void;
  /** All are written. @throws where one points at what is not there */
  end: () => Promise<void> | void;
}
