import type SQLite from 'better-sqlite3';
import { NOW } from '../vintage.ts';

/** What a cell says now, and which load said it last. */
export interface CurrentFigure {
  loadId: number;
  units: number | null;
  decimals: number;
  missingReason: string | null;
  noteMark: string | null;
}

export interface CellRange {
  indicatorKey: number;
  period: number;
  firstRegion: number;
  lastRegion: number;
}

type Row = [
  region: number,
  loadId: number,
  units: number | null,
  decimals: number,
  missingReason: string | null,
  noteMark: string | null,
];

/** The current figures of a range of cells, by region, as a load finds them: of loads that were not taken back the last. */
export function openCurrentFigures(
  sqlite: SQLite.Database,
  forLoad: number,
): (range: CellRange) => ReadonlyMap<number, CurrentFigure> {
  // Of a later load the row comes later. One that was taken back is asked for as in `isVisible`.
  const select = sqlite
    .prepare<number[], Row>(
      `select region_key, load_id, units, decimals, missing_reason, note_mark from observation
      where indicator_key = ? and period = ? and region_key between ? and ?
        and (load_id <= ${NOW} or load_id = ?)
        and load_id not in (select id from load where undone_by <= ${NOW})
      order by region_key, load_id`,
    )
    .raw();
  return ({ indicatorKey, period, firstRegion, lastRegion }) => {
    const rows = select.all(indicatorKey, period, firstRegion, lastRegion, forLoad);
    return new Map(
      rows.map(([region, loadId, units, decimals, missingReason, noteMark]) => {
        return [region, { loadId, units, decimals, missingReason, noteMark }];
      }),
    );
  };
}
