import { sql } from 'kysely';
import type { MissingReason } from '#domain/dictionary.ts';
import type { Trx } from './database.ts';
import { isVisible, NOW } from './vintage.ts';

/** One proposed value of a cell. The array order is the order of the columns below. */
export type ObservationTuple = readonly [
  indicatorKey: number,
  periodEnd: number,
  periodStart: number,
  regionKey: number,
  value: number | null,
  decimals: number,
  missingReason: MissingReason | null,
  releaseKey: number,
  sourceRow: number,
  sourceColumn: number | null,
  noteMark?: string | null,
];

export interface ObservationOrigin {
  loadId: number;
  sheetId: number | null;
  sourceFile: string;
}

/**
 * Appends the values that differ from the cell's current one; what is the same leaves no trace.
 * The whole batch is one statement; of two values for a cell in one load the later stands. Returns
 * how many were appended.
 */
export async function appendObservations(
  trx: Trx,
  tuples: readonly ObservationTuple[],
  { loadId, sheetId, sourceFile }: ObservationOrigin,
): Promise<number> {
  if (tuples.length === 0) return 0;
  // Materialized, so that each number is looked up in the JSON once.
  const result = await sql`
    with new as materialized (
      select
        value ->> 0 as indicator_key, value ->> 1 as period_end, value ->> 2 as period_start,
        value ->> 3 as region_key, value ->> 4 as value, value ->> 5 as decimals,
        value ->> 6 as missing_reason, value ->> 7 as release_key,
        value ->> 8 as source_row, value ->> 9 as source_column, value ->> 10 as note_mark
      from json_each(${JSON.stringify(tuples)})
    )
    insert into observation (
      indicator_key, period_end, period_start, region_key, load_id,
      value, decimals, missing_reason, release_key, sheet_id, source_file, source_row, source_column,
      note_mark
    )
    select
      indicator_key, period_end, period_start, region_key, ${loadId},
      value, decimals, missing_reason, release_key, ${sheetId}, ${sourceFile},
      source_row, source_column, note_mark
    from new
    where not exists (
      select 1 from (
        select value, decimals, missing_reason, note_mark from observation as old
        where old.indicator_key = new.indicator_key
          and old.period_end = new.period_end
          and old.period_start = new.period_start
          and old.region_key = new.region_key
          and ${isVisible('old.load_id', NOW)}
        order by load_id desc
        limit 1
      ) as current
      where current.value is new.value
        and current.decimals = new.decimals
        and current.missing_reason is new.missing_reason
        and current.note_mark is new.note_mark
    )
    on conflict do update set
      value = excluded.value, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
      release_key = excluded.release_key, sheet_id = excluded.sheet_id,
      source_file = excluded.source_file, source_row = excluded.source_row,
      source_column = excluded.source_column, note_mark = excluded.note_mark`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

export type TargetTuple = readonly [
  releaseKey: number,
  indicatorKey: number,
  regionKey: number,
  text: string,
];

/** Appends the targets whose words differ from the current ones. Returns how many were appended. */
export async function appendTargets(
  trx: Trx,
  tuples: readonly TargetTuple[],
  loadId: number,
): Promise<number> {
  if (tuples.length === 0) return 0;
  const result = await sql`
    insert into target (release_key, indicator_key, region_key, load_id, text)
    select new.value ->> 0, new.value ->> 1, new.value ->> 2, ${loadId}, new.value ->> 3
    from json_each(${JSON.stringify(tuples)}) as new
    where new.value ->> 3 is not coalesce((
      select text from target
      where release_key = new.value ->> 0
        and indicator_key = new.value ->> 1
        and region_key = new.value ->> 2
        and ${isVisible('load_id', NOW)}
      order by load_id desc
      limit 1
    ), '')
    on conflict do update set text = excluded.text`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

export type ReleaseIndicatorTuple = readonly [
  releaseKey: number,
  indicatorKey: number,
  periodEnd: number,
  periodStart: number,
];

/** Notes which indicators a release holds over which months. Returns how many are new. */
export async function appendReleaseIndicators(
  trx: Trx,
  tuples: readonly ReleaseIndicatorTuple[],
  loadId: number,
): Promise<number> {
  if (tuples.length === 0) return 0;
  const result = await sql`
    insert into release_indicator (release_key, indicator_key, period_end, period_start, load_id)
    select new.value ->> 0, new.value ->> 1, new.value ->> 2, new.value ->> 3, ${loadId}
    from json_each(${JSON.stringify(tuples)}) as new
    where not exists (
      select 1 from release_indicator
      where release_key = new.value ->> 0
        and indicator_key = new.value ->> 1
        and period_end = new.value ->> 2
        and period_start = new.value ->> 3
        and ${isVisible('load_id', NOW)}
    )
    on conflict do nothing`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

/** How many figures of a load stand over an earlier one that counts: revisions, not first values. */
export async function countRevised(trx: Trx, loadId: number): Promise<number> {
  const { rows } = await sql<{ revised: number }>`
    select count(*) as revised from observation as new
    where load_id = ${loadId} and exists (
      select 1 from observation as old
      where old.indicator_key = new.indicator_key
        and old.period_end = new.period_end
        and old.period_start = new.period_start
        and old.region_key = new.region_key
        and old.load_id < new.load_id
        and ${isVisible('old.load_id', NOW)}
    )`.execute(trx);
  return rows[0]?.revised ?? 0;
}
