import type { Grid } from '#server/formats/grid.ts';
import type { FormatReading } from '../printed-figure.ts';

/**
 * A file in a format of statistics' own (JSON-stat, SDMX-CSV, PX, Frictionless packages, what is
 * exported here), each of its figures with all that the file says of it; null: it is none of these.
 */
export function readStatisticsFormat(_file: string, _bytes: Uint8Array): FormatReading | null {
  return null;
}

/** The same of tables that are read already: what was exported here, or SDMX-CSV saved as a workbook. */
export function readStatisticsGrids(_grids: readonly Grid[]): FormatReading | null {
  return null;
}
