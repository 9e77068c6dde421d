import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { fromPeriod } from './months.ts';

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
  cell: { indicatorKey: number; regionKey: number; period: Period; asOf: number },
): Promise<CellVersion[]> {
  const { periodStart, periodEnd } = fromPeriod(cell.period);
  const rows = await db
    .selectFrom('observation')
    .innerJoin('load', 'load.id', 'observation.loadId')
    .innerJoin('release', 'release.key', 'observation.releaseKey')
    .leftJoin('load as undo', (join) =>
      join.onRef('undo.id', '=', 'load.undoneBy').on('undo.id', '<=', cell.asOf),
    )
    .select([
      'observation.loadId',
      'load.loadedAt as at',
      'load.note',
      'release.id as release',
      'value',
      'decimals',
      'missingReason',
      'noteMark',
      'sourceFile',
      'sourceRow',
      'sourceColumn',
      'undo.loadedAt as undoneAt',
      'undo.note as undoneNote',
    ])
    .where('indicatorKey', '=', cell.indicatorKey)
    .where('periodEnd', '=', periodEnd)
    .where('periodStart', '=', periodStart)
    .where('regionKey', '=', cell.regionKey)
    .where('observation.loadId', '<=', cell.asOf)
    .orderBy('observation.loadId', 'desc')
    .execute();
  return rows.map(({ sourceFile: file, sourceRow: row, sourceColumn: column, ...version }) => {
    return { ...version, source: { file, row, column } };
  });
}
