import type { Grid } from '#server/formats/grid.ts';
import { withAliases } from '#server/tables/aliases.ts';
import { createNames } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { readContent } from './read-content.ts';
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
  const context = { names: createNames(dictionary), dictionary, release };
  const { tables, leftOut, problems } = openFiles(files, release);
  const read: UploadReading[] = [];
  for (const file of tables) read.push(await readOne(file, context));
  return {
    items: withConflicts(read.flatMap(({ items }) => items)),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
    leftOut,
  };
}

async function readOne(file: UploadedFile, context: UploadContext): Promise<UploadReading> {
  const { grids, tidyText, problems } = readContent(file.name, file.bytes);
  if (tidyText !== null) {
    const item = await readTidyItem(file.name, tidyText, context);
    return { items: [item], problems, leftOut: [] };
  }
  // What is wrong with a file rather than with one of its sheets is told of its first.
  const faultsOf = (grid: Grid) =>
    problems.filter(({ sheet }) => sheet === grid.sheet || (sheet === null && grid === grids[0]));
  const items = grids.map((grid) =>
    readGridItem(withRegion(grid, file, context), context, faultsOf(grid)),
  );
  return { items, problems: grids.length === 0 ? problems : [], leftOut: [] };
}

/** Cells without a title are read as a sheet that is named for its region. */
function withRegion(grid: Grid, { regionId }: UploadedFile, { dictionary }: UploadContext): Grid {
  const region = dictionary.regions.find(({ id }) => id === regionId);
  return region && grid.sheet === null ? { ...grid, sheet: region.name } : grid;
}

/** Which of two tables of one kind and subject counts, nobody can tell. */
function withConflicts(items: readonly UploadItem[]): UploadItem[] {
  const keyOf = ({ kind, subject }: UploadItem) => JSON.stringify([kind, subject]);
  const bySubject = Map.groupBy(
    items.filter(({ table }) => table !== null),
    keyOf,
  );
  return items.map((item) => {
    const others = bySubject.get(keyOf(item))?.filter((other) => other !== item) ?? [];
    if (item.table === null || others.length === 0) return item;
    return { ...item, table: null, problems: [...item.problems, sameTable(item, others)] };
  });
}

function sameTable(item: UploadItem, others: readonly UploadItem[]): TableProblem {
  const [own, theirs] = [placeOf(item), others.map(placeOf).join('、')];
  return {
    severity: 'error',
    code: 'conflicting-table',
    file: item.file,
    sheet: item.sheet,
    row: null,
    column: null,
    found: `与${theirs}是同一张表`,
    expected: '每张表在一次上传中只出现一次',
    cure: `请在${own}和${theirs}中只留一张，重新上传；或分两次上传，后一次的算数。`,
  };
}

function placeOf({ file, sheet }: UploadItem): string {
  return sheet === null ? `“${file}”` : `“${file}”的工作表“${sheet}”`;
}
