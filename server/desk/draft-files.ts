import type { ReadFiles, TidyFile } from '#server/loading/read-files.ts';
import type { ReadSheet } from '#server/loading/read-sheet.ts';
import type { DraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';

/** A draft in the shape in which files come out of their reader: the same code makes both count. */
export function draftFiles(
  { info, releaseId }: Pick<Edition, 'info' | 'releaseId'>,
  tables: readonly Pick<DraftTable, 'table' | 'tidy'>[],
): ReadFiles {
  const sheets = tables.flatMap(({ table }): ReadSheet[] => (table ? [{ table, releaseId }] : []));
  const tidyFiles = tables.flatMap(({ tidy }): TidyFile[] =>
    tidy ? [{ path: tidy.file, text: tidy.text, defaultReleaseId: releaseId }] : [],
  );
  return { dictionary: null, releases: [info], sheets, tidyFiles, problems: [] };
}
