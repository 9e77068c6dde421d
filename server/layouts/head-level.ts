import type { PlacedText } from './sections.ts';
import type { HeadLabel } from './words/head-facts.ts';

/** A row of heads over the figures, or a column of them before: one level. */
export interface HeadLevel {
  side: 'over' | 'before';
  /** The row, or the column. */
  at: number;
  /** By column of figures, or by row: the cell whose words hold there. */
  cells: ReadonlyMap<number, PlacedText>;
  label: HeadLabel | null;
  isTimes: boolean;
  /** Its cells say how often figures are published. */
  isFrequency: boolean;
}
