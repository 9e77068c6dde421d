import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';

/** A row of a load: where from is a source by its key. */
export type GivenFigure = readonly [
  indicatorKey: number,
  period: number,
  regionKey: number,
  units: number | null,
  decimals: number,
  missingReason: string | null,
  sourceKey: number | null,
  sourceRow: number | null,
  sourceColumn: number | null,
  noteMark: string | null,
];

const COLUMNS = {
  indicator_key: 'int4',
  period: 'int4',
  region_key: 'int4',
  units: 'int8',
  decimals: 'int4',
  missing_reason: 'text',
  source_key: 'int4',
  source_row: 'int4',
  source_column: 'int4',
  note_mark: 'text',
} as const;

/**
 * Writes figures of a load, each cell once and in one statement; what the load has told of a cell before is
 * replaced. Returns how many.
 * @param condition on `new`, the figures as they are given: those that hold to it
 */
export async function putFigures(
  trx: Trx,
  loadId: number,
  figures: readonly GivenFigure[],
  condition: RawBuilder<SqlBool> = sql`true`,
): Promise<number> {
  // Materialized, so that each number is looked up in the list once.
  const result = await sql`
    with new as materialized ${engineOf(trx).given(COLUMNS, figures)}
    insert into observation (
      indicator_key, period, region_key, load_id,
      units, decimals, missing_reason, source_key, source_row, source_column, note_mark
    )
    select
      indicator_key, period, region_key, cast(${loadId} as integer),
      units, decimals, missing_reason, source_key, source_row, source_column, note_mark
    from new
    where ${condition}
    on conflict (indicator_key, period, region_key, load_id) do update set
      units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
      source_key = excluded.source_key, source_row = excluded.source_row,
      source_column = excluded.source_column, note_mark = excluded.note_mark`.execute(trx);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * The indicators and regions of figures or targets are there: on PostgreSQL their tables hold none of their
 * keys against others, which would cost five times the writing. As few as there are, they are asked for at once.
 * @throws where one is not: the readers let no unknown name through
 */
export async function requireKeys(
  trx: Trx,
  { indicators, regions }: { indicators: ReadonlySet<number>; regions: ReadonlySet<number> },
): Promise<void> {
  const { listed } = engineOf(trx);
  const { rows } = await sql<{ indicators: number; regions: number }>`
    select
      (select count(*) from indicator where key in ${listed([...indicators])}) as indicators,
      (select count(*) from region where key in ${listed([...regions])}) as regions`.execute(trx);
  const [known] = rows;
  if (known?.indicators === indicators.size && known.regions === regions.size) return;
  throw new Error('a figure or target of an indicator or a region that is not there');
}
