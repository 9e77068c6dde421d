import { createHash } from 'node:crypto';
import { figureFacts, targetFacts } from '#server/domain/facts.ts';
import type { PrintedTable } from '#server/domain/printed.ts';
import type { Trx } from '#server/store/database.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { toMonth } from '#server/store/months.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
  type ObservationTuple,
} from '#server/store/observation-writes.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import {
  currentPlans,
  currentSheets,
  insertSheet,
  type StoredSheet,
} from '#server/store/sheets.ts';
import { subjectOf, type ReadSheet } from './read-files.ts';

export interface Saving {
  trx: Trx;
  loadId: number;
  dictionary: StoredDictionary;
  releases: readonly StoredRelease[];
}

export interface SavedSheets {
  observations: number;
  targets: number;
  changed: ReadonlySet<PrintedTable>;
}

/** Keeps the tables that changed and appends the facts that follow from them. */
export async function saveSheets(
  saving: Saving,
  sheets: readonly ReadSheet[],
): Promise<SavedSheets> {
  const byRelease = Map.groupBy(sheets, ({ releaseId }) => releaseId);
  const changed = new Set<PrintedTable>();
  let [observations, targets] = [0, 0];
  for (const [releaseId, own] of byRelease) {
    const release = saving.releases.find(({ id }) => id === releaseId) ?? null;
    const saved = await saveRelease(
      saving,
      release,
      own.map(({ table }) => table),
    );
    for (const table of saved.changed) changed.add(table);
    observations += saved.observations;
    targets += saved.targets;
  }
  return { observations, targets, changed };
}

async function saveRelease(
  saving: Saving,
  release: StoredRelease | null,
  tables: readonly PrintedTable[],
): Promise<SavedSheets> {
  const { trx, loadId } = saving;
  const before = release
    ? await currentSheets(trx, release.key, loadId)
    : await currentPlans(trx, loadId);
  const sheetIds = new Map<PrintedTable, number>();
  for (const table of tables) {
    const contentHash = hashTable(table);
    const [kind, subject] = [table.kind, subjectOf(table)];
    const old = before.find((one) => one.kind === kind && one.subject === subject);
    if (old?.contentHash === contentHash) continue;
    const sheet = { loadId, releaseKey: release?.key ?? null, kind, subject, contentHash, table };
    sheetIds.set(table, await insertSheet(trx, sheet));
  }
  const changed = new Set(sheetIds.keys());
  if (!release || changed.size === 0) return { observations: 0, targets: 0, changed };
  const standing = [...changed, ...keptTables(before, [...changed])];
  return { ...(await saveFacts(saving, release, standing, sheetIds)), changed };
}

/** The release's tables that this load doesn't replace. */
function keptTables(
  before: readonly StoredSheet[],
  changed: readonly PrintedTable[],
): PrintedTable[] {
  return before
    .filter(
      (old) => !changed.some((one) => one.kind === old.kind && subjectOf(one) === old.subject),
    )
    .map(({ table }) => table);
}

/**
 * Which table a figure is taken from is settled over all tables of the release; appended are only
 * the figures whose table is new. So a ranking that is loaded late can't overrule a scorecard.
 */
async function saveFacts(
  { trx, loadId, dictionary }: Saving,
  release: StoredRelease,
  standing: readonly PrintedTable[],
  sheetIds: ReadonlyMap<PrintedTable, number>,
) {
  const indicatorKeys = new Map(dictionary.indicators.map(({ id, key }) => [id, key]));
  const regionKeys = new Map(dictionary.regions.map(({ id, key }) => [id, key]));
  const indicatorKey = (id: string) => keyOf(indicatorKeys, id);
  const regionKey = (id: string) => keyOf(regionKeys, id);

  const facts = figureFacts(standing).filter(({ table }) => sheetIds.has(table));
  let observations = 0;
  for (const [table, own] of Map.groupBy(facts, (fact) => fact.table)) {
    const tuples = own.map(({ figure }): ObservationTuple => {
      const { period, value, decimals, missingReason, row, column } = figure;
      const [end, start] = [toMonth(period.end), toMonth(period.start)];
      const [indicator, region] = [indicatorKey(figure.indicatorId), regionKey(figure.regionId)];
      return [
        indicator,
        end,
        start,
        region,
        value,
        decimals,
        missingReason,
        release.key,
        row,
        column,
      ];
    });
    const origin = { loadId, sheetId: sheetIds.get(table) ?? null, sourceFile: table.file };
    observations += await appendObservations(trx, tuples, origin);
    const held = tuples.map(
      ([indicator, end, start]) => [release.key, indicator, end, start] as const,
    );
    await appendReleaseIndicators(trx, held, loadId);
  }
  const targets = await appendTargets(
    trx,
    targetFacts(standing)
      .filter(({ table }) => sheetIds.has(table))
      .map(({ indicatorId, regionId, text }) => {
        return [release.key, indicatorKey(indicatorId), regionKey(regionId), text] as const;
      }),
    loadId,
  );
  return { observations, targets };
}

function keyOf(keys: ReadonlyMap<string, number>, id: string): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`the readers let an unknown id through: ${id}`);
  return key;
}

/** Of what a table says, not of where it lay: renamed, re-encoded or laid out anew it is the same. */
function hashTable({ file: _, sheet: __, ...content }: PrintedTable): string {
  const words = JSON.stringify(content, (key, value: unknown) =>
    key === 'row' || key === 'column' ? undefined : value,
  );
  return createHash('sha256').update(words).digest('hex');
}
