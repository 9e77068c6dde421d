import { decodeText } from '#server/formats/decode.ts';
import type { Grid } from '#server/formats/grid.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { SDMX_START } from '#server/formats/statistics/sdmx-csv.ts';
import { isPx } from '#server/formats/statistics/px-text.ts';
import { readPx } from '#server/formats/statistics/px.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readCubes } from './cube-figures.ts';
import { readJson } from './read-json.ts';
import { isPackage, readPackage } from './read-package.ts';
import { OWN_START, readOwnGrids } from './read-own-grids.ts';
import { readSdmxRows, readSdmxText } from './read-sdmx.ts';

/**
 * A file in a format of statistics' own (JSON-stat, SDMX-CSV, PX, Frictionless packages, what is
 * exported here), each of its figures with all that the file says of it; null: it is none of these.
 * Of workbooks `readStatisticsGrids` says it, once they are read.
 */
export function readStatisticsFormat(file: string, bytes: Uint8Array): FormatReading | null {
  if (isPx(bytes)) return readCubes(readPx(bytes, file));
  if (isPackage(bytes)) return readPackage(file, bytes);
  const start = startOf(bytes);
  if (JSON_START.test(start)) return readDecoded(file, bytes, readJson);
  if (SDMX_START.test(start)) return readDecoded(file, bytes, readSdmxText);
  return OWN_START.test(start) ? readStatisticsGrids(readGrids(file, bytes).grids) : null;
}

/** The same of tables that are read already: what was exported here, or SDMX-CSV saved as a workbook. */
export function readStatisticsGrids(grids: readonly Grid[]): FormatReading | null {
  const [grid] = grids;
  if (grid === undefined) return null;
  const { file, sheet, cells } = grid;
  return readSdmxRows(cells, { file, sheet, problems: [] }) ?? readOwnGrids(grids);
}

const JSON_START = /^[^\w<>"'{]{0,8}\{\s*["}]/u;

/** Its first letters, whatever it is in: UTF-16 has zero bytes between those of ASCII. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 256).filter((byte) => byte !== 0));
}

function readDecoded(
  file: string,
  bytes: Uint8Array,
  read: (text: string, file: string) => FormatReading | null,
): FormatReading | null {
  const { text } = decodeText(bytes, file);
  return text === null ? null : read(text, file);
}
