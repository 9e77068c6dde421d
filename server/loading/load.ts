import type { LackingChoice } from '#domain/corrections/lacking.ts';
import type { Door } from '#domain/roles.ts';
import { listAliases } from '#server/store/aliases.ts';
import type { Db } from '#server/store/database.ts';
import { readDictionary, type StoredDictionary } from '#server/store/dictionary.ts';
import { listLeftOutNames } from '#server/store/left-out-names.ts';
import { kindsHeld, listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { applyFiles } from './apply.ts';
import { collectFiles } from './collect-files.ts';
import { notRead } from './folder-files.ts';
import type { KeptTemplate } from './layouts/layout-known.ts';
import { missingFromDictionary, noDictionary } from './dictionary-problems.ts';
import { readFiles, type FilesRead } from './read-files.ts';
import { recordLoad } from './record-load.ts';
import type { LoadReport, Progress } from './report.ts';

export interface LoadOptions {
  by: string;
  note: string;
  now: Date;
  /** How it came in; the command line unless said otherwise. */
  door?: Door | 'system';
  /** The release of files that lie beside no release.json. */
  releaseId?: string | null;
  progress?: Progress;
  /** Files in folders that are no tables are named, and stop nothing. */
  ignoreOthers?: boolean;
  /** Names of lines and columns of printed tables that are not to be read. */
  leaveOut?: readonly string[];
  /** By which the tables are to be read, whatever their kind. */
  template?: KeptTemplate | undefined;
  /** Only read and check: nothing is kept. */
  dryRun?: boolean;
  /** What a correction lacks stays, unless it is to go. */
  missing?: LackingChoice;
}

/**
 * Loads files and folders: all of them or, with any error, nothing. What is already there leaves no
 * trace; a load that changes nothing is none. One load is one transaction.
 * @throws when a path doesn't exist or the database fails
 */
export async function loadFiles(
  db: Db,
  paths: readonly string[],
  options: LoadOptions,
): Promise<LoadReport> {
  const files = await collectFiles(paths);
  const known = await readDictionary(db, NOW);
  const releases = await listReleases(db, NOW);
  const read = await readFiles(files, {
    dictionary: known,
    aliases: await listAliases(db),
    releases,
    defaultReleaseId: options.releaseId ?? null,
    leaveOut: options.leaveOut ?? [],
    remembered: await listLeftOutNames(db),
    template: options.template,
  });
  const { leftOut } = files;
  const { byName } = read;
  const others = options.ignoreOthers === true ? [] : leftOut.map(notRead);
  const { real, synthetic } = await kindsHeld(db);
  const isReferred = real || synthetic;
  const problems = [...read.problems, ...checkDictionary(read, known, isReferred), ...others];
  const empty = { ...emptyReport(read, problems), leftOut };
  const isFaulty = hasErrors(problems);
  try {
    return await db.transaction().execute(async (trx) => {
      const {
        isChanged,
        digests,
        version: _,
        places: __,
        ...report
      } = await applyFiles(trx, read, {
        ...options,
        isFaulty,
      });
      const all = [...problems, ...report.problems];
      if (hasErrors(all)) throw new NotKept({ ...empty, problems: all });
      if (options.dryRun || !isChanged)
        throw new NotKept({ ...report, leftOut, byName, problems: all, loadId: null });
      await recordLoad(trx, report.loadId, { door: 'console', ...options }, digests);
      return { ...report, leftOut, byName, problems: all };
    });
  } catch (error) {
    if (error instanceof NotKept) return error.report;
    throw error;
  }
}

/** Rolls a transaction back and carries out what is to be said of it. */
class NotKept extends Error {
  readonly report: LoadReport;

  constructor(report: LoadReport) {
    super('nothing to keep');
    this.report = report;
  }
}

function hasErrors(problems: readonly TableProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function checkDictionary(
  { dictionary, isDictionaryFaulty }: FilesRead,
  known: StoredDictionary,
  isReferred: boolean,
): TableProblem[] {
  if (dictionary) return isReferred ? missingFromDictionary(dictionary, known) : [];
  return known.regions.length === 0 && !isDictionaryFaulty ? [noDictionary()] : [];
}

function emptyReport(read: FilesRead, problems: readonly TableProblem[]): LoadReport {
  return {
    loadId: null,
    dictionaryChanged: false,
    observations: 0,
    targets: 0,
    problems,
    lacking: [],
    releases: read.releases.map(({ id }) => id),
    tables: [],
    leftOut: [],
    byName: read.byName,
  };
}
