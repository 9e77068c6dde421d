import { createHash } from 'node:crypto';
import type { LackingChoice } from '#domain/corrections/lacking.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { figuresOf } from '#domain/facts.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { Trx } from '#server/store/database.ts';
import type { LoadDigest, TableDigest } from '#server/audit/digest-load.ts';
import { readDictionary, writeDictionary } from '#server/store/dictionary.ts';
import { listAliases } from '#server/store/aliases.ts';
import { insertLoad, insertLoadReleases, latestLoad, updateLoad } from '#server/store/loads.ts';
import { kindsHeld, listReleases, upsertRelease } from '#server/store/releases.ts';
import type { DraftPlaces } from '#server/store/draft-views.ts';
import { NOW, standingFor } from '#server/store/vintage.ts';
import { withAliases } from '#server/tables/aliases.ts';
import { createNames } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { BlockSet } from './block-set.ts';
import { lackingProblem } from './lacking-lines.ts';
import { findMixing } from './mixing.ts';
import type { ReadFiles } from './read-files.ts';
import type { LoadedTable, LoadReport, Progress } from './report.ts';
import { saveSheets, type Saving } from './save-sheets.ts';
import { saveTidy } from './save-tidy.ts';
import { unknownWithout } from './unknown-without.ts';

export interface ApplyOptions {
  by: string;
  note: string;
  now: Date;
  progress?: Progress;
  /** Something is wrong already: the rest is only checked. */
  isFaulty?: boolean;
  /** What a correction lacks stays, unless it is to go. */
  missing?: LackingChoice;
  /** The number of a draft that is looked at: then nothing counts, and nobody else sees it. */
  draft?: number;
}

export type Applied = LoadReport & {
  loadId: number;
  /** Of the whole data with this load. */
  version: string;
  isChanged: boolean;
  /** Where all that it wrote lies. */
  places: DraftPlaces;
  /** Of tables of which all rows were hashed as they were written. */
  digests: LoadDigest['tables'];
};

/**
 * Makes what was read count, as one load. The caller rolls back where nothing changed or the report
 * has errors: the one way into the figures, for files and for drafts that are published.
 */
export async function applyFiles(
  trx: Trx,
  read: ReadFiles,
  { by, note, now, draft, ...how }: ApplyOptions,
): Promise<Applied> {
  const { progress = () => undefined, isFaulty = false, missing = 'stay' } = how;
  const before = await latestLoad(trx);
  const loadedAt = now.toISOString();
  const version = newVersion(before, loadedAt);
  const loadId = await insertLoad(trx, {
    ...{ loadedAt, loadedBy: by, note, version },
    ...(draft !== undefined && { id: draft }),
  });
  const asOf = standingFor(loadId);
  const dictionaryChanged = !isFaulty && (await saveDictionary(trx, read.dictionary, loadId));
  const mixing = findMixing(read, await kindsHeld(trx));
  let isReleaseChanged = false;
  for (const release of read.releases) {
    if ((await upsertRelease(trx, release, loadId)) !== 'same') isReleaseChanged = true;
  }
  const saving: Saving = {
    trx,
    loadId,
    dictionary: await readDictionary(trx, asOf),
    releases: await listReleases(trx, asOf),
    missing,
    blocks: new BlockSet(),
  };
  const sheets = isFaulty
    ? { observations: 0, targets: 0, changed: new Set<PrintedTable>(), lacking: [] }
    : await saveSheets(saving, read.sheets);
  const tidy = await saveTidyFiles({ ...saving, isFaulty }, read, progress);
  const observations = sheets.observations + tidy.observations;
  const targets = sheets.targets + tidy.targets;
  await updateLoad(trx, loadId, { figures: observations });
  const about = releaseKeys(saving, read, tidy.releaseKeys);
  await insertLoadReleases(trx, loadId, about);
  const isChanged =
    dictionaryChanged || isReleaseChanged || sheets.changed.size > 0 || observations + targets > 0;
  return {
    loadId,
    version,
    isChanged,
    places: { releaseKeys: about, blocks: saving.blocks.list() },
    digests: digestsOf(sheets, tidy.digests),
    dictionaryChanged,
    observations,
    targets,
    problems: [
      ...mixing,
      ...unknownWithout(read.releases, saving.dictionary),
      ...sheets.lacking.map(lackingProblem),
      ...tidy.problems,
    ],
    lacking: sheets.lacking,
    releases: read.releases.map(({ id }) => id),
    leftOut: [],
    byName: [],
    tables: [...read.sheets.map(({ table }) => toLoaded(table, sheets.changed)), ...tidy.tables],
  };
}

/** Figures are in the order of the table where one file brought them all. */
function digestsOf(
  { observations }: { observations: number },
  ofFiles: readonly (TableDigest | null)[],
): Applied['digests'] {
  const [observation, ...others] = ofFiles;
  return observation && others.length === 0 && observations === 0 ? { observation } : {};
}

/** What the load is about: the releases of its heads, tables and rows. */
function releaseKeys(
  { releases }: Saving,
  read: ReadFiles,
  ofRows: ReadonlySet<number>,
): readonly number[] {
  const ids = new Set([
    ...read.releases.map(({ id }) => id),
    ...read.sheets.flatMap(({ releaseId }) => releaseId ?? []),
  ]);
  const named = releases.filter(({ id }) => ids.has(id)).map(({ key }) => key);
  return [...new Set([...named, ...ofRows])];
}

async function saveTidyFiles(
  saving: Saving & { isFaulty: boolean },
  { tidyFiles, dictionary }: ReadFiles,
  progress: Progress,
) {
  const aliases = await listAliases(saving.trx);
  const names = createNames(withAliases(dictionary ?? saving.dictionary, aliases));
  const tables: LoadedTable[] = [];
  const problems: TableProblem[] = [];
  const keys = new Set<number>();
  const digests: (TableDigest | null)[] = [];
  let [observations, targets] = [0, 0];
  for (const file of tidyFiles) {
    const saved = await saveTidy(saving, file, names, progress);
    if (saved.observations > 0) digests.push(saved.digest);
    observations += saved.observations;
    targets += saved.targets;
    problems.push(...saved.problems);
    for (const key of saved.releaseKeys) keys.add(key);
    const outcome = saved.observations + saved.targets > 0 ? 'loaded' : 'unchanged';
    const { path, rows } = { ...file, ...saved };
    tables.push({ file: path, sheet: null, kind: 'observations', title: null, outcome, rows });
  }
  return { observations, targets, problems, tables, digests, releaseKeys: keys };
}

/** Whether the dictionary says something else than the one that is there. */
export async function saveDictionary(
  trx: Trx,
  dictionary: Dictionary | null,
  loadId: number,
): Promise<boolean> {
  if (!dictionary) return false;
  const { regions, indicators, ...before } = await readDictionary(trx, NOW);
  const bare = {
    ...before,
    regions: regions.map(({ key: _, ...region }) => region),
    indicators: indicators.map(({ key: _, ...indicator }) => indicator),
  };
  // One that does not say whose it is is that of the office which is there.
  const next = before.office === undefined ? dictionary : { office: before.office, ...dictionary };
  if (canonical(bare) === canonical(next)) return false;
  await writeDictionary(trx, next, loadId);
  return true;
}

/** The same words for the same content, whatever order its fields came in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A version is never used twice, not even by a load after one that was undone. */
export function newVersion(before: { version: string } | null, loadedAt: string): string {
  return createHash('sha256')
    .update(`${before?.version ?? ''} ${loadedAt} ${crypto.randomUUID()}`)
    .digest('hex');
}

function toLoaded(table: PrintedTable, changed: ReadonlySet<PrintedTable>): LoadedTable {
  const { file, sheet, kind, title } = table;
  const rows = isLedger(table) ? table.rows.length : figuresOf(table).length;
  return { file, sheet, kind, title, outcome: changed.has(table) ? 'loaded' : 'unchanged', rows };
}
