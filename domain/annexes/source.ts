import type { Dictionary } from '../dictionary.ts';
import type { Period } from '../period.ts';
import type { FigureBook, MissingText, ReleaseCell } from './figures.ts';

/** What tables are made of where none was printed. */
export interface Source {
  dictionary: Dictionary;
  /** The release's months. */
  period: Period;
  /** Whether anything on a scorecard has a target: without one there are no columns for targets and gaps. */
  hasTargets: boolean;
  book: FigureBook;
  missing: MissingText;
}

/** What tells how they are called. */
export type Heading = Pick<Source, 'dictionary' | 'period' | 'hasTargets'>;

/** One cell for each indicator and region, in the order of the dictionary. */
export type Cells = readonly ReleaseCell[];
