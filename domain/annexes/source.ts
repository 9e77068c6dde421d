import type { Dictionary } from '../dictionary.ts';
import type { Period } from '../period.ts';
import type { FigureBook, MissingText, ReleaseCell } from './figures.ts';

/** What tables are made of where none was printed. */
export interface Source {
  dictionary: Dictionary;
  /** The release's months. */
  period: Period;
  book: FigureBook;
  missing: MissingText;
}

/** One cell for each indicator and region, in the order of the dictionary. */
export type Cells = readonly ReleaseCell[];
