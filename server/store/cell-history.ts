import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { valueOf } from './figure.ts';
import { toKey } from './months.ts';
import { isBrought, type AsOf } from './vintage.ts';

/** A value that a cell had, with the load that brought it. */
export interface CellVersion {
  loadId: number;
  /** ISO 8601 */
  at: string;
  note: string;
  release: string;
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  noteMark: string | null;
  source: { file: string; row: number | null; column: number | null };
  /** Null: it was not taken back. */
  undoneAt: string | null;
  undoneNote: string | null;
}

/** Every value of one cell up to a load, newest first; those that were taken back too. */
export async function historyOfCell(
  db: Db,
  cell: { indicatorKey: number; regionKey: number; period: Period; asOf: AsOf },
): Promise<CellVersion[]> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('load', 'load.id', 'observation.loadId')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .innerJoin('release', 'release.key', 'source.releaseKey')
    .leftJoin('load as undo', (join) =>
      join.onRef('undo.id', '=', 'load.undoneBy').on(isBrought('undo.id', cell.asOf)),
    )
    .select([
      'observation.loadId',
      'load.loadedAt as at',
      'load.note',
      'release.id as release',
      'units',
      'decimals',
      'missingReason',
      'noteMark',
      'source.file',
      'sourceRow',
      'sourceColumn',
      'undo.loadedAt as undoneAt',
      'undo.note as undoneNote',
    ])
    .where('indicatorKey', '=', cell.indicatorKey)
    .where('period', '=', toKey(cell.period))
    .where('regionKey', '=', cell.regionKey)
    .where(isBrought('observation.loadId', cell.asOf))
    .orderBy('observation.loadId', 'desc')
    .execute();
  return rows.map(({ units, file, sourceRow: row, sourceColumn: column, ...version }) => {
    return { ...version, value: valueOf(units, version.decimals), source: { file, row, column } };
  });
}
