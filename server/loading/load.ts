import { createHash } from 'node:crypto';
import type { Dictionary } from '#server/domain/dictionary.ts';
import type { PrintedTable } from '#server/domain/printed.ts';
import { figuresOf } from '#server/domain/facts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  readDictionary,
  writeDictionary,
  type StoredDictionary,
} from '#server/store/dictionary.ts';
import { insertLoad, latestLoad } from '#server/store/loads.ts';
import { listReleases, upsertRelease } from '#server/store/releases.ts';
import { createNames } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { collectFiles } from './collect-files.ts';
import { missingFromDictionary, noDictionary } from './dictionary-problems.ts';
import { readFiles, type ReadFiles } from './read-files.ts';
import type { LoadedTable, LoadReport, Progress } from './report.ts';
import { saveSheets, type Saving } from './save-sheets.ts';
import { saveTidy } from './save-tidy.ts';

export interface LoadOptions {
  by: string;
  note: string;
  now: Date;
  /** The release of files that lie beside no release.json. */
  releaseId?: string | null;
  progress?: Progress;
  /** Only read and check: nothing is kept. */
  dryRun?: boolean;
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
  const known = await readDictionary(db);
  const releases = await listReleases(db);
  const read = await readFiles(files, {
    dictionary: known,
    releases,
    defaultReleaseId: options.releaseId ?? null,
  });
  const problems = [...read.problems, ...checkDictionary(read, known)];
  const empty = emptyReport(read, problems);
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  try {
    return await db.transaction().execute(async (trx) => {
      const report = await save(trx, read, { ...options, isFaulty });
      const all = [...problems, ...report.problems];
      const isStopped = all.some(({ severity }) => severity === 'error');
      if (isStopped) throw new NotKept({ ...empty, problems: all });
      if (options.dryRun || !report.isChanged)
        throw new NotKept({ ...report, problems: all, loadId: null });
      return { ...report, problems: all };
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

type Saved = LoadReport & { isChanged: boolean };

async function save(
  trx: Trx,
  read: ReadFiles,
  { by, note, now, progress = () => undefined, isFaulty }: LoadOptions & { isFaulty: boolean },
): Promise<Saved> {
  const before = await latestLoad(trx);
  const loadedAt = now.toISOString();
  const loadId = await insertLoad(trx, {
    loadedAt,
    loadedBy: by,
    note,
    version: newVersion(before, loadedAt),
  });
  const dictionaryChanged = !isFaulty && (await saveDictionary(trx, read.dictionary));
  const outcomes = await Promise.all(read.releases.map((release) => upsertRelease(trx, release)));
  const saving: Saving = {
    trx,
    loadId,
    dictionary: await readDictionary(trx),
    releases: await listReleases(trx),
  };
  const sheets = isFaulty
    ? { observations: 0, targets: 0, changed: new Set<PrintedTable>() }
    : await saveSheets(saving, read.sheets);
  const tidy = await saveTidyFiles({ ...saving, isFaulty }, read, progress);
  const observations = sheets.observations + tidy.observations;
  const targets = sheets.targets + tidy.targets;
  const isReleaseChanged = outcomes.some((outcome) => outcome !== 'same');
  const isChanged =
    dictionaryChanged || isReleaseChanged || sheets.changed.size > 0 || observations + targets > 0;
  return {
    loadId,
    isChanged,
    dictionaryChanged,
    observations,
    targets,
    problems: tidy.problems,
    releases: read.releases.map(({ id }) => id),
    tables: [...read.sheets.map(({ table }) => toLoaded(table, sheets.changed)), ...tidy.tables],
  };
}

async function saveTidyFiles(
  saving: Saving & { isFaulty: boolean },
  { tidyFiles, dictionary }: ReadFiles,
  progress: Progress,
) {
  const names = createNames(dictionary ?? saving.dictionary);
  const tables: LoadedTable[] = [];
  const problems: TableProblem[] = [];
  let [observations, targets] = [0, 0];
  for (const file of tidyFiles) {
    const saved = await saveTidy(saving, file, names, progress);
    observations += saved.observations;
    targets += saved.targets;
    problems.push(...saved.problems);
    const outcome = saved.observations + saved.targets > 0 ? 'loaded' : 'unchanged';
    tables.push({
      file: file.path,
      sheet: null,
      kind: 'observations',
      title: null,
      outcome,
      rows: saved.rows,
    });
  }
  return { observations, targets, problems, tables };
}

/** Whether the dictionary says something else than the one that is there. */
async function saveDictionary(trx: Trx, dictionary: Dictionary | null): Promise<boolean> {
  if (!dictionary) return false;
  const before = JSON.stringify(await readDictionary(trx));
  await writeDictionary(trx, dictionary);
  return JSON.stringify(await readDictionary(trx)) !== before;
}

function checkDictionary(
  { dictionary, problems }: ReadFiles,
  known: StoredDictionary,
): TableProblem[] {
  if (dictionary) return missingFromDictionary(dictionary, known);
  const isBad = problems.some(({ code }) => code === 'bad-dictionary');
  return known.regions.length === 0 && !isBad ? [noDictionary()] : [];
}

/** A version is never used twice, not even by a load after one that was undone. */
function newVersion(before: { version: string } | null, loadedAt: string): string {
  return createHash('sha256')
    .update(`${before?.version ?? ''} ${loadedAt} ${crypto.randomUUID()}`)
    .digest('hex');
}

function toLoaded(table: PrintedTable, changed: ReadonlySet<PrintedTable>): LoadedTable {
  const { file, sheet, kind, title } = table;
  const rows = table.kind === 'plan-targets' ? table.targets.length : figuresOf(table).length;
  return { file, sheet, kind, title, outcome: changed.has(table) ? 'loaded' : 'unchanged', rows };
}

function emptyReport(read: ReadFiles, problems: readonly TableProblem[]): LoadReport {
  return {
    loadId: null,
    dictionaryChanged: false,
    observations: 0,
    targets: 0,
    problems,
    releases: read.releases.map(({ id }) => id),
    tables: [],
  };
}
