import { parseRecords } from '#server/formats/csv.ts';
import { brokenFormat, tooManyFigures } from '#server/formats/statistics/format-problems.ts';
import { MOST_FIGURES } from '#server/formats/statistics/cube.ts';
import { readSdmxHead, sdmxDelimiter } from '#server/formats/statistics/sdmx-csv.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readSdmxFigures } from './sdmx-figures.ts';

/** A text as SDMX-CSV; null: its heads are none of that. */
export function readSdmxText(text: string, file: string): FormatReading | null {
  const { rows, problems } = parseRecords(text, file, sdmxDelimiter(text));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return readSdmxRows(rows, { file, sheet: null, problems });
}

interface SdmxPlace {
  file: string;
  sheet: string | null;
  problems: readonly TableProblem[];
}

/** Rows that were read already, of a text or of a sheet into which one was saved. */
export function readSdmxRows(
  [heads = [], ...rows]: readonly (readonly string[])[],
  { file, sheet, problems }: SdmxPlace,
): FormatReading | null {
  const head = readSdmxHead(heads);
  if (head === null) return null;
  const refused = (problem: TableProblem): FormatReading => ({
    ...{ tables: [], figures: [], questions: [], leftOut: [], isOwn: false },
    problems: [...problems, problem],
  });
  if (!head.columns.some(({ id }) => id.startsWith('OBS_VALUE'))) return refused(noValues(file));
  if (rows.length > MOST_FIGURES) return refused(tooManyFigures(file, rows.length));
  const short = rows.findIndex(({ length }) => length > 1 && length !== heads.length);
  if (sheet === null && short >= 0) return refused(otherLength(file, short + 2));
  const { figures, leftOut, isOwn } = readSdmxFigures(sheet, head, rows);
  return { tables: [], figures, questions: [], leftOut, problems, isOwn };
}

function noValues(file: string): TableProblem {
  return brokenFormat(file, 'SDMX-CSV', {
    zh: '里没有 OBS_VALUE 列',
    en: 'has no column OBS_VALUE',
  });
}

function otherLength(file: string, row: number): TableProblem {
  const problem = brokenFormat(file, 'SDMX-CSV', {
    zh: `第 ${row} 行的格数与表头不同`,
    en: `has another number of cells in line ${row} than in its head`,
  });
  return { ...problem, row };
}
