import { readFile } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import type { Dictionary } from '#domain/dictionary.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { splitTable } from '#domain/ledger/split-table.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { LongText } from '#server/formats/long-text.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { withAliases, type Alias } from '#server/tables/aliases.ts';
import { isObservationsText } from '#server/tables/observations-header.ts';
import { namesToLeaveOut } from '#server/tables/left-out-names.ts';
import { createNames } from '#server/tables/names.ts';
import { readTable } from '#server/tables/read-table.ts';
import { readRelease } from '#server/tables/release.ts';
import type { ReadContext, TableProblem } from '#server/tables/types.ts';
import type { FileSet, TableFile } from './collect-files.ts';
import { findConflicts } from './find-conflicts.ts';
import { withGridIds } from './grid-ids.ts';
import type { KeptTemplate } from './layouts/layout-known.ts';
import { readByTemplate } from './layouts/read-by-template.ts';
import type { FileContent } from './read-content.ts';
import { readContentGuarded } from './read-guarded.ts';
import type { LeftOutByName } from './report.ts';
import type { ReadSheet } from './read-sheet.ts';
import { openTextFile } from './text-file.ts';

/** A tidy CSV: too large to be held, read as a stream when it is saved. */
export interface TidyFile {
  path: string;
  text: string | LongText;
  defaultReleaseId: string | null;
}

export interface ReadFiles {
  /** Null: not among the files. */
  dictionary: Dictionary | null;
  releases: readonly ReleaseInfo[];
  sheets: readonly ReadSheet[];
  tidyFiles: readonly TidyFile[];
  problems: readonly TableProblem[];
}

/** Besides, the lines and columns that were left out by their names. */
export interface FilesRead extends ReadFiles {
  /** A dictionary is among the files, and cannot be read: of the tables nothing can be said. */
  isDictionaryFaulty: boolean;
  byName: readonly LeftOutByName[];
}

/** What is already known when files are read. */
export interface Known {
  dictionary: Dictionary;
  /** Names that officers have mapped. */
  aliases: readonly Alias[];
  releases: readonly ReleaseInfo[];
  /** The release of tables that lie beside no release.json; null: they must. */
  defaultReleaseId: string | null;
  /** Names of lines and columns of printed tables that are not to be read. */
  leaveOut: readonly string[];
  /** Those that are remembered, and for which office. */
  remembered: readonly { source: string; name: string }[];
  /** By which the tables are to be read, whatever their kind. */
  template?: KeptTemplate | undefined;
}

/** Reads everything, to the end, and collects all that is wrong. */
export async function readFiles(files: FileSet, known: Known): Promise<FilesRead> {
  const dictionaryRead = await readDictionaryFiles(files, known.dictionary);
  const releasesRead = await readReleaseFiles(files.releases);
  const dictionary = dictionaryRead?.dictionary ?? known.dictionary;
  const problems = [...(dictionaryRead?.problems ?? []), ...releasesRead.problems];
  const names = createNames(withAliases(dictionary, known.aliases));
  const sheets: ReadSheet[] = [];
  const tidyFiles: TidyFile[] = [];
  const byName: LeftOutByName[] = [];
  const isDictionaryFaulty = dictionaryRead !== null && dictionaryRead.dictionary === null;
  // What it would have named is unknown: every table would be at fault for one cell of the dictionary.
  for (const file of isDictionaryFaulty ? [] : files.tables) {
    const release = releaseOf(file, releasesRead.byPath, known);
    if (known.template && release) {
      const named = { name: file.path, bytes: await readFile(file.path) };
      const { aliases, template } = known;
      const read = await readByTemplate(named, { dictionary, aliases, release, template });
      sheets.push(...read.sheets);
      problems.push(...read.problems);
      continue;
    }
    const content = await readTableFile(file.path);
    problems.push(...content.problems);
    if (content.tidyText !== null) {
      const defaultReleaseId = release?.id ?? null;
      tidyFiles.push({ path: file.path, text: content.tidyText, defaultReleaseId });
    }
    const remembered = known.remembered.flatMap(({ source, name }) =>
      source === release?.issuer ? [name] : [],
    );
    const leaveOut = namesToLeaveOut(names, { leaveOut: known.leaveOut, remembered });
    const read = readSheets(content.grids, { names, dictionary, release, leaveOut });
    sheets.push(...read.sheets);
    byName.push(...read.byName);
    problems.push(...read.problems);
  }
  return {
    dictionary: dictionaryRead?.dictionary ?? null,
    releases: [...releasesRead.byPath.values()],
    sheets,
    tidyFiles,
    problems: [...problems, ...findConflicts(sheets)],
    byName,
    isDictionaryFaulty,
  };
}

/** A tidy CSV stays where it is. */
async function readTableFile(
  path: string,
): Promise<Omit<FileContent, 'tidyText'> & { tidyText: TidyFile['text'] | null }> {
  const tidyText = openTextFile(path, isObservationsText);
  if (tidyText !== null) return { grids: [], problems: [], tidyText };
  return readContentGuarded(path, await readFile(path));
}

async function readDictionaryFiles({ dictionary: paths }: FileSet, known: Dictionary) {
  if (paths.size === 0) return null;
  const grids = new Map<string, Grid>();
  const problems: TableProblem[] = [];
  for (const [name, path] of paths) {
    const read = readGrids(path, await readFile(path));
    problems.push(...read.problems);
    const [grid] = read.grids;
    if (grid) grids.set(name, grid);
  }
  const read = readDictionary(withGridIds(grids, known));
  return { dictionary: read.dictionary, problems: [...problems, ...read.problems] };
}

async function readReleaseFiles(paths: readonly string[]) {
  const byPath = new Map<string, ReleaseInfo>();
  const problems: TableProblem[] = [];
  for (const path of paths) {
    const read = readRelease(await readFile(path, 'utf8'), path);
    problems.push(...read.problems);
    if (read.release) byPath.set(path, read.release);
  }
  return { byPath, problems };
}

function releaseOf(
  { releasePath }: TableFile,
  byPath: ReadonlyMap<string, ReleaseInfo>,
  { releases, defaultReleaseId }: Known,
): ReleaseInfo | null {
  if (releasePath !== null) return byPath.get(releasePath) ?? null;
  return releases.find(({ id }) => id === defaultReleaseId) ?? null;
}

function readSheets(grids: readonly Grid[], context: ReadContext) {
  const results = grids.map((grid) => readTable(grid, context));
  const sheets = results.flatMap(({ table }) => (table ? sheetsOf(table, context) : []));
  const byName = results.flatMap(({ leftOut }, index) => {
    const { file = '', sheet = null } = grids[index] ?? {};
    return leftOut.map((cell) => ({ file, sheet, ...cell }));
  });
  return { sheets, byName, problems: results.flatMap(({ problems }) => problems) };
}

/** A file of the ledger is kept as one sheet a document or list, so that each can be loaded again alone. */
function sheetsOf(table: PrintedTable, { release }: ReadContext): ReadSheet[] {
  const named = { ...table, file: basename(table.file) };
  if (!isLedger(named)) return [{ table: named, releaseId: release?.id ?? null }];
  const { name } = parse(named.file);
  return splitTable(named, named.sheet ?? name).map((own) => ({ table: own, releaseId: null }));
}
