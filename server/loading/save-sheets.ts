import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { cellKey, figureFacts, targetFacts, type Fact, type TargetFact } from '#domain/facts.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { Trx } from '#server/store/database.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { toKey } from '#server/store/months.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
  type ObservationTuple,
} from '#server/store/observation-writes.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import {
  currentLedger,
  currentSheets,
  insertSheet,
  type StoredSheet,
} from '#server/store/sheets.ts';
import { standingFor } from '#server/store/vintage.ts';
import type { BlockSet } from './block-set.ts';
import type { ReadSheet } from './read-sheet.ts';
import { joinLedger } from './join-ledger.ts';
import type { LackingOfTable } from './lacking-lines.ts';
import { isSameTable, settleTable } from './settle-table.ts';
import { tableHash } from './table-hash.ts';

export interface Saving {
  trx: Trx;
  loadId: number;
  dictionary: StoredDictionary;
  releases: readonly StoredRelease[];
  /** What becomes of what a correction lacks. */
  missing: LackingChoice;
  /** Where figures were written, perhaps. */
  blocks: BlockSet;
}

export interface SavedSheets {
  observations: number;
  targets: number;
  changed: ReadonlySet<PrintedTable>;
  /** What tables lack of those that they correct, kept or not. */
  lacking: readonly LackingOfTable[];
}

/** Keeps the tables that changed and appends the facts that follow from them. */
export async function saveSheets(
  saving: Saving,
  sheets: readonly ReadSheet[],
): Promise<SavedSheets> {
  const byRelease = Map.groupBy(sheets, ({ releaseId }) => releaseId);
  const changed = new Set<PrintedTable>();
  const lacking: LackingOfTable[] = [];
  let [observations, targets] = [0, 0];
  for (const [releaseId, own] of byRelease) {
    const release = saving.releases.find(({ id }) => id === releaseId) ?? null;
    const saved = await saveRelease(
      saving,
      release,
      own.map(({ table }) => table),
    );
    for (const table of saved.changed) changed.add(table);
    lacking.push(...saved.lacking);
    observations += saved.observations;
    targets += saved.targets;
  }
  return { observations, targets, changed, lacking };
}

async function saveRelease(
  saving: Saving,
  release: StoredRelease | null,
  tables: readonly PrintedTable[],
): Promise<SavedSheets> {
  const { trx, loadId } = saving;
  const before = release
    ? await currentSheets(trx, release.key, standingFor(loadId))
    : await currentLedger(trx, standingFor(loadId));
  const sheetIds = new Map<PrintedTable, number>();
  const changed = new Set<PrintedTable>();
  const lacking: LackingOfTable[] = [];
  for (const { table: joined, parts } of joinLedger(tables)) {
    const old = before.find((one) => isSameTable(one, joined));
    // Of a document whose number is written otherwise it is the same.
    const table = isLedger(joined) && old ? { ...joined, subject: old.subject } : joined;
    const [kind, subject] = [table.kind, tableSubject(table)];
    const settled = settleTable(saving, table, old?.table ?? null);
    lacking.push(...settled.lacking);
    const contentHash = tableHash(settled.table);
    if (old?.contentHash === contentHash) continue;
    const about = { loadId, releaseKey: release?.key ?? null, kind, subject, contentHash };
    sheetIds.set(settled.table, await insertSheet(trx, { ...about, table: settled.table }));
    for (const part of parts) changed.add(part);
  }
  if (!release || changed.size === 0) return { observations: 0, targets: 0, changed, lacking };
  const standing = [...sheetIds.keys(), ...keptTables(before, [...changed])];
  const saved = await saveFacts(saving, release, standing, sheetIds);
  const stood = before.map(({ table }) => table);
  const withdrawn = await withdrawFacts(saving, release, { stood, standing });
  return {
    observations: saved.observations + withdrawn.observations,
    targets: saved.targets + withdrawn.targets,
    changed,
    lacking,
  };
}

/** The release's tables that this load doesn't replace. */
function keptTables(
  before: readonly StoredSheet[],
  changed: readonly PrintedTable[],
): PrintedTable[] {
  return before
    .filter(
      (old) => !changed.some((one) => one.kind === old.kind && tableSubject(one) === old.subject),
    )
    .map(({ table }) => table);
}

/**
 * Which table a figure is taken from is settled over all tables of the release; appended are only
 * the figures whose table is new. So a ranking that is loaded late can't overrule a scorecard. What a
 * table keeps from an earlier print is there already, perhaps revised since by a long table.
 */
async function saveFacts(
  { trx, loadId, dictionary, blocks }: Saving,
  release: StoredRelease,
  standing: readonly PrintedTable[],
  sheetIds: ReadonlyMap<PrintedTable, number>,
) {
  const indicatorKeys = new Map(dictionary.indicators.map(({ id, key }) => [id, key]));
  const regionKeys = new Map(dictionary.regions.map(({ id, key }) => [id, key]));
  const indicatorKey = (id: string) => keyOf(indicatorKeys, id);
  const regionKey = (id: string) => keyOf(regionKeys, id);

  const facts = figureFacts(standing).filter(
    ({ table, figure }) => sheetIds.has(table) && !figure.from,
  );
  let observations = 0;
  for (const { table, file, own } of bySource(facts)) {
    const tuples = own.map(({ figure }): ObservationTuple => {
      const { period, value, decimals, missingReason, noteMark } = figure;
      const { row, column } = figure.filledIn ?? figure;
      const [indicator, region] = [indicatorKey(figure.indicatorId), regionKey(figure.regionId)];
      return [
        indicator,
        toKey(period),
        region,
        value,
        decimals,
        missingReason,
        release.key,
        row,
        column,
        noteMark ?? null,
      ];
    });
    const origin = { loadId, sheetId: sheetIds.get(table) ?? null, sourceFile: file };
    blocks.add(tuples);
    observations += await appendObservations(trx, tuples, origin);
    const held = tuples.map(([indicator, period]) => [release.key, indicator, period] as const);
    await appendReleaseIndicators(trx, held, loadId);
  }
  const targets = await appendTargets(
    trx,
    targetFacts(standing)
      .filter(({ table, isKept }) => sheetIds.has(table) && !isKept)
      .map(({ indicatorId, regionId, text }) => {
        return [release.key, indicatorKey(indicatorId), regionKey(regionId), text] as const;
      }),
    loadId,
  );
  return { observations, targets };
}

/** Figures by their table, and by the file in which they were filled in, or which is the table's own. */
function bySource(facts: readonly Fact[]) {
  return [...Map.groupBy(facts, ({ table }) => table)].flatMap(([table, all]) => {
    const byFile = Map.groupBy(all, ({ figure }) => figure.filledIn?.file ?? table.file);
    return [...byFile].map(([file, own]) => ({ table, file, own }));
  });
}

/**
 * What a re-issued table no longer has is no longer so: its figure becomes a blank, its target goes.
 * Figures that another table of the release still prints stay.
 */
async function withdrawFacts(
  { trx, loadId, dictionary, blocks }: Saving,
  release: StoredRelease,
  { stood, standing }: { stood: readonly PrintedTable[]; standing: readonly PrintedTable[] },
) {
  const indicatorKeys = new Map(dictionary.indicators.map(({ id, key }) => [id, key]));
  const regionKeys = new Map(dictionary.regions.map(({ id, key }) => [id, key]));
  const kept = new Set(figureFacts(standing).map(({ figure }) => cellKey(figure)));
  const gone = figureFacts(stood).filter(({ figure }) => !kept.has(cellKey(figure)));
  const tuples = gone.map(
    ({ figure: { indicatorId, regionId, period, row } }): ObservationTuple => {
      const [indicator, region] = [keyOf(indicatorKeys, indicatorId), keyOf(regionKeys, regionId)];
      return [indicator, toKey(period), region, null, 0, 'blank', release.key, row, null];
    },
  );
  blocks.add(tuples);
  const [first] = gone;
  const origin = { loadId, sheetId: null, sourceFile: first?.table.file ?? '' };
  const keptTargets = new Set(targetFacts(standing).map(targetKey));
  const goneTargets = targetFacts(stood).filter((fact) => !keptTargets.has(targetKey(fact)));
  return {
    observations: await appendObservations(trx, tuples, origin),
    targets: await appendTargets(
      trx,
      goneTargets.map(({ indicatorId, regionId }) => {
        const [indicator, region] = [
          keyOf(indicatorKeys, indicatorId),
          keyOf(regionKeys, regionId),
        ];
        return [release.key, indicator, region, ''] as const;
      }),
      loadId,
    ),
  };
}

function targetKey({ indicatorId, regionId }: TargetFact): string {
  return `${indicatorId} ${regionId}`;
}

function keyOf(keys: ReadonlyMap<string, number>, id: string): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`the readers let an unknown id through: ${id}`);
  return key;
}
