import type { PrintedTable } from '../printed.ts';
import type { LackingLine } from './lacking.ts';

/** A correction laid over the table that it corrects. */
export interface Merged<T extends PrintedTable = PrintedTable> {
  /** What the correction says, and all else as it stood; where nothing is lacking, the correction. */
  table: T;
  /** What stood and is not in the correction. */
  lacking: readonly LackingLine[];
}
