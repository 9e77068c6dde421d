import { speakProblem } from '#server/formats/problem.ts';
import { decodeText } from '#server/formats/decode.ts';
import type { Grid } from '#server/formats/grid.ts';
import {
  isWorkbook,
  readGrids,
  readTextGrids,
  type GridsResult,
} from '#server/formats/read-grids.ts';
import { findObservationHeads, isObservationsText } from '#server/tables/observations-header.ts';
import { splitTables } from '#server/tables/split-tables.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** What a file holds: sheets, or the text of a tidy CSV, which is too long to be held as rows. */
export interface FileContent {
  grids: readonly Grid[];
  tidyText: string | null;
  problems: readonly TableProblem[];
}

/** The content decides what a file is, never its name. */
export function readContent(file: string, bytes: Uint8Array): FileContent {
  if (bytes.length === 0 || isWorkbook(bytes)) return takeLongTable(readGrids(file, bytes));
  const { text, problems } = decodeText(bytes, file);
  if (text === null) return { grids: [], problems, tidyText: null };
  if (isObservationsText(text)) return { grids: [], problems, tidyText: text };
  return takeLongTable(readTextGrids(file, text));
}

/** The long table of a workbook or a page is read as the long CSV is: its rows keep their numbers. */
function takeLongTable({ grids, problems }: GridsResult): FileContent {
  const [long, ...more] = grids.filter(({ cells }) => findObservationHeads(cells) !== null);
  if (long === undefined) return { grids: grids.flatMap(splitTables), problems, tidyText: null };
  const others = grids.filter((grid) => grid !== long && !more.includes(grid) && !isAbout(grid));
  return {
    grids: others.flatMap(splitTables),
    problems: [...problems, ...more.map(secondLongTable)],
    tidyText: long.cells.map((row) => row.map(quote).join(',')).join('\n'),
  };
}

function quote(cell: string): string {
  return /[",\r\n\t;]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The sheet beside the figures that says what they are; our own workbooks have one. */
function isAbout({ sheet }: Grid): boolean {
  return /^(?:说明|填表说明|填报说明|Notes)$/u.test(sheet?.trim() ?? '');
}

function secondLongTable({ file, sheet }: Grid): TableProblem {
  return {
    severity: 'error',
    code: 'conflicting-table',
    file,
    sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: '同一工作簿里的第二张长表', en: 'the second long table of one workbook' },
      expected: { zh: '每个文件一张长表', en: 'one long table a file' },
      cure: {
        zh: '请把两张长表合成一张，或分别存成文件。',
        en: 'Make one of the two long tables, or save them as two files.',
      },
    }),
  };
}
