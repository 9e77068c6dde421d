import { sql, type SqlBool } from 'kysely';
import type { MissingReason } from '#domain/dictionary.ts';
import type { Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { toUnits } from './figure.ts';
import { putFigures, requireKeys } from './observation-rows.ts';
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
  const releaseKeys = new Set(tuples.map(([, , , , , , releaseKey]) => releaseKey));
  const sources = await sourcesOf(trx, releaseKeys, origin);
  const last = lastOfEach(tuples, ([indicator, period, region]) => [indicator, period, region]);
  const figures = last.map(
    ([indicator, period, region, value, decimals, missing, release, row, column, mark]) => {
      const units = toUnits(value, decimals);
      const source = sources.get(release) ?? null;
      const from = [source, row, column] as const;
      return [indicator, period, region, units, decimals, missing, ...from, mark ?? null] as const;
    },
  );
  const [indicators, regions] = [figures.map(([key]) => key), figures.map(([, , key]) => key)];
  await holdKeys(trx, indicators, regions);
  return putFigures(trx, origin.loadId, figures, isOther(origin.loadId));
}

async function holdKeys(
  trx: Trx,
  indicators: readonly number[],
  regions: readonly number[],
): Promise<void> {
  if (engineOf(trx).holdsKeys) return;
  await requireKeys(trx, { indicators: new Set(indicators), regions: new Set(regions) });
}

/** Than what stands in its cell. */
const isOther = (loadId: number) => sql<SqlBool>`not exists (
  select 1 from (
    select units, decimals, missing_reason, note_mark from observation as old
    where old.indicator_key = new.indicator_key
      and old.period = new.period
      and old.region_key = new.region_key
      and ${isVisible('old.load_id', standingFor(loadId))}
    order by load_id desc
    limit 1
  ) as current
  where current.units is not distinct from new.units
    and current.decimals = new.decimals
    and current.missing_reason is not distinct from new.missing_reason
    and current.note_mark is not distinct from new.note_mark
)`;

/** PostgreSQL does not write a row twice in one statement. */
function lastOfEach<Tuple>(
  tuples: readonly Tuple[],
  keysOf: (tuple: Tuple) => readonly number[],
): Tuple[] {
  return [...new Map(tuples.map((tuple) => [keysOf(tuple).join(' '), tuple])).values()];
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
  const last = lastOfEach(tuples, ([release, indicator, region]) => [release, indicator, region]);
  const [indicators, regions] = [last.map(([, key]) => key), last.map(([, , key]) => key)];
  await holdKeys(trx, indicators, regions);
  const result = await sql`
    with new as materialized ${engineOf(trx).given(TARGET_COLUMNS, last)}
    insert into target (release_key, indicator_key, region_key, load_id, text)
    select release_key, indicator_key, region_key, cast(${loadId} as integer), text
    from new
    where new.text is distinct from coalesce((
      select old.text from target as old
      where old.release_key = new.release_key
        and old.indicator_key = new.indicator_key
        and old.region_key = new.region_key
        and ${isVisible('old.load_id', standingFor(loadId))}
      order by load_id desc
      limit 1
    ), '')
    on conflict (release_key, indicator_key, region_key, load_id)
      do update set text = excluded.text`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

const TARGET_COLUMNS = {
  release_key: 'int4',
  indicator_key: 'int4',
  region_key: 'int4',
  text: 'text',
} as const;

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
    with new as materialized ${engineOf(trx).given(HELD_COLUMNS, tuples)}
    insert into release_indicator (release_key, indicator_key, period, load_id)
    select release_key, indicator_key, period, cast(${loadId} as integer)
    from new
    where not exists (
      select 1 from release_indicator as old
      where old.release_key = new.release_key
        and old.indicator_key = new.indicator_key
        and old.period = new.period
        and ${isVisible('old.load_id', standingFor(loadId))}
    )
    on conflict do nothing`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

const HELD_COLUMNS = { release_key: 'int4', indicator_key: 'int4', period: 'int4' } as const;

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
