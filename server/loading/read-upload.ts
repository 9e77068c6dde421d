import type { Grid } from '#server/formats/grid.ts';
import { withAliases } from '#server/tables/aliases.ts';
import { namesToLeaveOut } from '#server/tables/left-out-names.ts';
import { createNames } from '#server/tables/names.ts';
import { readContent } from './read-content.ts';
import { withSheets } from './layouts/sheet-items.ts';
import { withConflicts } from './upload-conflicts.ts';
import { openFiles } from './upload-files.ts';
import { readGridItem, readTidyItem, type UploadContext } from './upload-item.ts';
import type { UploadedFile, UploadItem, UploadKnown, UploadReading } from './upload-reading.ts';

/**
 * Reads files for one release, archives opened, every sheet to its end, and collects all that is
 * wrong. Keeps nothing: read again with more aliases, the same files may say more.
 */
export async function readUpload(
  files: readonly UploadedFile[],
  known: UploadKnown,
): Promise<UploadReading> {
  const { release, aliases } = known;
  const dictionary = withAliases(known.dictionary, aliases);
  const names = createNames(dictionary);
  const leaveOut = namesToLeaveOut(names, known);
  const context = { names, dictionary, release, leaveOut };
  const { tables, leftOut, problems } = openFiles(files, release);
  const read: UploadReading[] = [];
  const layoutKnown = { dictionary, release, templates: known.templates ?? [] };
  for (const file of tables) {
    const { items, ...others } = await readOne(file, context);
    const shown = known.shown?.find((one) => one.file === file.name);
    read.push({ ...others, items: withSheets(items, file, layoutKnown, shown) });
  }
  return {
    items: withConflicts(
      read.flatMap(({ items }) => items),
      ({ table }: UploadItem) => table !== null,
      (item) => ({ ...item, table: null }),
    ),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
    leftOut,
  };
}

async function readOne(file: UploadedFile, context: UploadContext): Promise<UploadReading> {
  const { grids, tidyText, problems } = readContent(file.name, file.bytes);
  const long = tidyText === null ? [] : [await readTidyItem(file.name, tidyText, context)];
  // What is wrong with a file rather than with one of its sheets is told of its first.
  const faultsOf = (grid: Grid) =>
    problems.filter(({ sheet }) =>
      // Of a sheet that holds several tables, of the first too.
      sheet === null ? grid === grids[0] : grid === grids.find((one) => one.sheet === sheet),
    );
  const items = grids.map((grid) =>
    readGridItem(withRegion(grid, file, context), context, faultsOf(grid)),
  );
  return { items: [...long, ...items], problems: grids.length === 0 ? problems : [], leftOut: [] };
}

/** Cells without a title are read as a sheet that is named for its region. */
function withRegion(grid: Grid, { regionId }: UploadedFile, { dictionary }: UploadContext): Grid {
  const region = dictionary.regions.find(({ id }) => id === regionId);
  return region && grid.sheet === null ? { ...grid, sheet: region.name } : grid;
}
