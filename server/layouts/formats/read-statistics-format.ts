import { decodeText } from '#server/formats/decode.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { Cube } from '#server/formats/statistics/cube.ts';
import type { CubesResult } from '#server/formats/statistics/format-problems.ts';
import { readJsonStat } from '#server/formats/statistics/json-stat.ts';
import { readPx } from '#server/formats/statistics/px.ts';
import { isPx } from '#server/formats/statistics/px-text.ts';
import { SDMX_START } from '#server/formats/statistics/sdmx-csv.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readCubeFigures } from './cube-figures.ts';
import { readSdmxRows, readSdmxText } from './read-sdmx.ts';

/**
 * A file in a format of statistics' own (JSON-stat, SDMX-CSV, PX, Frictionless packages, what is
 * exported here), each of its figures with all that the file says of it; null: it is none of these.
 */
export function readStatisticsFormat(file: string, bytes: Uint8Array): FormatReading | null {
  if (isPx(bytes)) return readingOf(readPx(bytes, file));
  if (isJson(bytes)) return readJson(file, bytes);
  return SDMX_START.test(startOf(bytes)) ? readSdmx(file, bytes) : null;
}

/** The same of tables that are read already: what was exported here, or SDMX-CSV saved as a workbook. */
export function readStatisticsGrids(grids: readonly Grid[]): FormatReading | null {
  const [grid] = grids;
  if (grid === undefined) return null;
  const { file, sheet, cells } = grid;
  return readSdmxRows(cells, { file, sheet, problems: [] });
}

/** Its first letters, whatever it is in: UTF-16 has zero bytes between those of ASCII. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 256).filter((byte) => byte !== 0));
}

function isJson(bytes: Uint8Array): boolean {
  return /^[^\w<>"'{]{0,8}\{\s*["}]/u.test(startOf(bytes));
}

function readSdmx(file: string, bytes: Uint8Array): FormatReading | null {
  const { text } = decodeText(bytes, file);
  return text === null ? null : readSdmxText(text, file);
}

function readJson(file: string, bytes: Uint8Array): FormatReading | null {
  const { text } = decodeText(bytes, file);
  const read = text === null ? null : readJsonStat(text, file);
  return read === null ? null : readingOf(read);
}

function readingOf({ cubes, problems }: CubesResult<Cube>): FormatReading {
  const read = cubes.map(readCubeFigures);
  return {
    tables: [],
    figures: read.flatMap(({ figures }) => figures),
    questions: [],
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    problems,
    isOwn: cubes.length > 0 && cubes.every(({ isOwn }) => isOwn),
  };
}
