import { sql } from 'kysely';
import type { MissingReason } from '#domain/dictionary.ts';
import type { Trx } from './database.ts';
import { toUnits } from './figure.ts';
import { sourcesOf, type ObservationOrigin } from './sources.ts';
import { isVisible, standingFor } from './vintage.ts';

/** One proposed value of a cell. */
export type ObservationTuple = readonly [
  indicatorKey: number,
  /** As `toKey` writes it. */
  period: number,
  regionKey: number,
  value: number | null,
  decimals: number,
  missingReason: MissingReason | null,
  releaseKey: number,
  sourceRow: number,
  sourceColumn: number | null,
  noteMark?: string | null,
];

/**
 * Appends the values that differ from the cell's current one; what is the same leaves no trace.
 * The whole batch is one statement; of two values for a cell in one load the later stands. Returns
 * how many were appended.
 * @throws where a value has more decimals than it says: the readers refuse such
 */
export async function appendObservations(
  trx: Trx,
  tuples: readonly ObservationTuple[],
  origin: ObservationOrigin,
): Promise<number> {
  if (tuples.length === 0) return 0;
  const { loadId } = origin;
  const releaseKeys = new Set(tuples.map(([, , , , , , releaseKey]) => releaseKey));
  const sources = await sourcesOf(trx, releaseKeys, origin);
  const rows = tuples.map(
    ([indicator, period, region, value, decimals, missing, release, row, column, mark]) => {
      const units = toUnits(value, decimals);
      const source = sources.get(release) ?? null;
      return [indicator, period, region, units, decimals, missing, source, row, column, mark];
    },
  );
  // Materialized, so that each number is looked up in the JSON once.
  const result = await sql`
    with new as materialized (
      select
        value ->> 0 as indicator_key, value ->> 1 as period, value ->> 2 as region_key,
        value ->> 3 as units, value ->> 4 as decimals, value ->> 5 as missing_reason,
        value ->> 6 as source_key, value ->> 7 as source_row, value ->> 8 as source_column,
        value ->> 9 as note_mark
      from json_each(${JSON.stringify(rows)})
    )
    insert into observation (
      indicator_key, period, region_key, load_id,
      units, decimals, missing_reason, source_key, source_row, source_column, note_mark
    )
    select
      indicator_key, period, region_key, ${loadId},
      units, decimals, missing_reason, source_key, source_row, source_column, note_mark
    from new
    where not exists (
      select 1 from (
        select units, decimals, missing_reason, note_mark from observation as old
        where old.indicator_key = new.indicator_key
          and old.period = new.period
          and old.region_key = new.region_key
          and ${isVisible('old.load_id', standingFor(loadId))}
        order by load_id desc
        limit 1
      ) as current
      where current.units is new.units
        and current.decimals = new.decimals
        and current.missing_reason is new.missing_reason
        and current.note_mark is new.note_mark
    )
    on conflict do update set
      units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
      source_key = excluded.source_key, source_row = excluded.source_row,
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
        and ${isVisible('load_id', standingFor(loadId))}
      order by load_id desc
      limit 1
    ), '')
    on conflict do update set text = excluded.text`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

export type ReleaseIndicatorTuple = readonly [
  releaseKey: number,
  indicatorKey: number,
  period: number,
];

/** Notes which indicators a release holds over which periods. Returns how many are new. */
export async function appendReleaseIndicators(
  trx: Trx,
  tuples: readonly ReleaseIndicatorTuple[],
  loadId: number,
): Promise<number> {
  if (tuples.length === 0) return 0;
  const result = await sql`
    insert into release_indicator (release_key, indicator_key, period, load_id)
    select new.value ->> 0, new.value ->> 1, new.value ->> 2, ${loadId}
    from json_each(${JSON.stringify(tuples)}) as new
    where not exists (
      select 1 from release_indicator
      where release_key = new.value ->> 0
        and indicator_key = new.value ->> 1
        and period = new.value ->> 2
        and ${isVisible('load_id', standingFor(loadId))}
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
        and old.period = new.period
        and old.region_key = new.region_key
        and old.load_id < new.load_id
        and ${isVisible('old.load_id', standingFor(loadId))}
    )`.execute(trx);
  return rows[0]?.revised ?? 0;
}
