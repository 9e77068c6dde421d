import { writeStreamedWorkbook, type StreamSheet } from '#server/formats/xlsx-stream.ts';
import { aboutExtract, aboutWhole } from './about.ts';
import { aboutSections } from './about-sections.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import type { FileOptions } from './file-options.ts';
import { withReasons } from './reason-column.ts';
import { notesSheet } from './xlsx-notes.ts';
import { tableSheets } from './xlsx-sheets.ts';

/**
 * An extract as a workbook: numbers as numbers with their printed decimals, nothing where there is
 * none, and last a sheet of notes.
 */
export async function* exportXlsx(
  extract: Extract,
  { sheets }: Pick<FileOptions, 'sheets'>,
): AsyncGenerator<Uint8Array> {
  const about = await aboutExtract(extract);
  yield* writeStreamedWorkbook(listSheets(extract, sheets), {
    title: about.title[extract.selection.language],
    creator: about.issuers.filter(Boolean).join('、'),
    modified: about.load.at,
  });
}

async function* listSheets(
  extract: Extract,
  by: FileOptions['sheets'],
): AsyncGenerator<StreamSheet> {
  yield* tableSheets(extract, by);
  const { selection } = extract;
  const { language } = selection;
  const columns = withReasons(extract, (table): readonly Column<never>[] => table.columns);
  const about = await aboutWhole(extract);
  const sections = aboutSections(about, { selection, columns }, { language, suffix: 'xlsx' });
  yield notesSheet(sections, selection);
}
