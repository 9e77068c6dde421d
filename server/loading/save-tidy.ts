import type { Period } from '#domain/period.ts';
import { toKey } from '#server/store/months.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
  type ObservationTuple,
  type ReleaseIndicatorTuple,
  type TargetTuple,
} from '#server/store/observation-writes.ts';
import { basename } from 'node:path';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { readObservations } from '#server/tables/observations.ts';
import type { Names } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { TidyFile } from './read-files.ts';
import type { Progress } from './report.ts';
import type { Saving } from './save-sheets.ts';

export interface SavedTidy {
  rows: number;
  observations: number;
  targets: number;
  problems: readonly TableProblem[];
  /** The releases that its rows name. */
  releaseKeys: ReadonlySet<number>;
}

/**
 * Appends the rows of a tidy CSV batch by batch. With an error nothing more is written; the caller
 * rolls back. `isFaulty`: something else is wrong already, and the file is only checked.
 */
export async function saveTidy(
  saving: Saving & { isFaulty: boolean },
  { path, text, defaultReleaseId }: TidyFile,
  names: Names,
  progress: Progress,
): Promise<SavedTidy> {
  const { trx, loadId, dictionary, releases, isFaulty } = saving;
  const keys = {
    indicators: new Map(dictionary.indicators.map(({ id, key }) => [id, key])),
    regions: new Map(dictionary.regions.map(({ id, key }) => [id, key])),
    releases: new Map(releases.map(({ id, key }) => [id, key])),
    periods: new Map<Period, number>(),
  };
  const held = new Map<string, ReleaseIndicatorTuple>();
  const origin = { loadId, sheetId: null, sourceFile: basename(path) };
  const releaseKeys = new Set<number>();
  let [observations, targets, done] = [0, 0, 0];
  const context = {
    names,
    dictionary,
    defaultReleaseId,
    knownReleases: new Set(keys.releases.keys()),
  };
  const read = await readObservations(text, path, context, async (batch) => {
    if (isFaulty) return;
    for (const { releaseId } of batch) releaseKeys.add(keys.releases.get(releaseId) ?? 0);
    const tuples = batch.filter(({ isFilled }) => isFilled).map((row) => toTuple(row, keys));
    for (const tuple of tuples) noteHeld(held, tuple);
    observations += await appendObservations(trx, tuples, origin);
    targets += await appendTargets(
      trx,
      batch.flatMap((row) => toTarget(row, keys)),
      loadId,
    );
    done += batch.length;
    progress({ file: path, rows: done });
  });
  await appendReleaseIndicators(trx, [...held.values()], loadId);
  return { rows: read.rows, observations, targets, problems: read.problems, releaseKeys };
}

interface Keys {
  indicators: ReadonlyMap<string, number>;
  regions: ReadonlyMap<string, number>;
  releases: ReadonlyMap<string, number>;
  /** Filled as they come: the reader gives all rows of a period the same one. */
  periods: Map<Period, number>;
}

function toTuple(row: ObservationRow, keys: Keys): ObservationTuple {
  const { indicators, regions, releases, periods } = keys;
  const period = periods.get(row.period) ?? toKey(row.period);
  periods.set(row.period, period);
  return [
    indicators.get(row.indicatorId) ?? 0,
    period,
    regions.get(row.regionId) ?? 0,
    row.value,
    row.decimals,
    row.missingReason,
    releases.get(row.releaseId) ?? 0,
    row.row,
    null,
    row.noteMark,
  ];
}

function toTarget(row: ObservationRow, { indicators, regions, releases }: Keys): TargetTuple[] {
  if (row.targetText === null) return [];
  const [release, indicator] = [
    releases.get(row.releaseId) ?? 0,
    indicators.get(row.indicatorId) ?? 0,
  ];
  return [[release, indicator, regions.get(row.regionId) ?? 0, row.targetText]];
}

function noteHeld(held: Map<string, ReleaseIndicatorTuple>, tuple: ObservationTuple): void {
  const [indicator, period, , , , , release] = tuple;
  const key = `${release} ${indicator} ${period}`;
  if (!held.has(key)) held.set(key, [release, indicator, period]);
}
