import type { Dictionary } from '../dictionary.ts';
import { scorecardIndicators } from '../holdings.ts';
import type { Period } from '../period.ts';
import type { PrintedTable } from '../printed.ts';
import { arrangeAnnexes, isAnnex, type Annex } from './arrange.ts';
import { withCurrentFigures } from './current.ts';
import {
  openFigureBook,
  type FigureBook,
  type MissingText,
  type ReleaseCell,
  type ReleaseFigures,
} from './figures.ts';
import { generateTables } from './generate.ts';
import { mendTable } from './mend.ts';

/** Gaps, ranks and notes as they were printed, or as they follow from the figures. */
export type AnnexValues = 'printed' | 'computed';

export interface AnnexBasis {
  /** The printed tables of the release; there may be none. */
  tables: readonly PrintedTable[];
  figures: ReleaseFigures;
  dictionary: Dictionary;
  /** The release's months. */
  period: Period;
  missing: MissingText;
}

/**
 * The annexes of a release: its printed tables with the figures as they stand now; where no annex was
 * printed, the annexes that its figures make, always computed.
 */
export function buildAnnexes(
  { tables, figures, dictionary, period, missing }: AnnexBasis,
  values: AnnexValues,
): Annex[] {
  const book = openFigureBook(figures, dictionary);
  const mend = (table: PrintedTable) => mendTable(table, book, { dictionary, period });
  const printed = withCurrentFigures(tables, book, missing);
  const isHeld = isHeldToTargets(figures.cells, book, dictionary);
  const source = { dictionary, period, book, missing, hasTargets: isHeld };
  const made = tables.some(isAnnex) ? [] : generateTables(source, figures.cells);
  return arrangeAnnexes(
    [...(values === 'computed' ? printed.map(mend) : printed), ...made.map(mend)],
    dictionary,
  );
}

/** By the indicators that are lines of scorecards. */
function isHeldToTargets(
  cells: readonly ReleaseCell[],
  book: FigureBook,
  dictionary: Dictionary,
): boolean {
  const lines = new Set(scorecardIndicators(dictionary.indicators, dictionary).map(({ id }) => id));
  return cells.some(
    ({ indicatorId, regionId }) =>
      lines.has(indicatorId) && book.target(indicatorId, regionId) !== '',
  );
}
