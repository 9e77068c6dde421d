import { decodeText } from '#server/formats/decode.ts';
import type { Grid } from '#server/formats/grid.ts';
import { isWorkbook, readGrids, readTextGrids } from '#server/formats/read-grids.ts';
import { isObservationsText } from '#server/tables/observations-header.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** What a file holds: sheets, or the text of a tidy CSV, which is too long to be held as rows. */
export interface FileContent {
  grids: readonly Grid[];
  tidyText: string | null;
  problems: readonly TableProblem[];
}

/** The content decides what a file is, never its name. */
export function readContent(file: string, bytes: Uint8Array): FileContent {
  if (bytes.length === 0 || isWorkbook(bytes)) return { ...readGrids(file, bytes), tidyText: null };
  const { text, problems } = decodeText(bytes, file);
  if (text === null) return { grids: [], problems, tidyText: null };
  if (isObservationsText(text)) return { grids: [], problems, tidyText: text };
  return { ...readTextGrids(file, text), tidyText: null };
}
