import type SQLite from 'better-sqlite3';
import { openCurrentFigures } from './current-figures.ts';
import type { FigureTable } from './figure-table.ts';
import { InsertBatch } from './insert-batch.ts';

const COLUMNS = [
  ...['indicator_key', 'period', 'region_key', 'load_id'],
  ...['units', 'decimals', 'missing_reason', 'source_key', 'source_row'],
] as const;

const REPLACE = `on conflict do update set
  units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
  source_key = excluded.source_key, source_row = excluded.source_row,
  source_column = excluded.source_column, note_mark = excluded.note_mark`;

/** In SQLite: what stands is asked a range at a time, what is new goes by a statement of many rows. */
export function openSqliteFigures(sqlite: SQLite.Database, loadId: number): FigureTable {
  const currentIn = openCurrentFigures(sqlite, loadId);
  const plain = new InsertBatch(sqlite, { table: 'observation', columns: COLUMNS });
  const others = new InsertBatch(sqlite, {
    table: 'observation',
    columns: [...COLUMNS, 'note_mark'],
    onConflict: REPLACE,
  });
  return {
    portion: 512,
    currentIn: (ranges) => ranges.map(currentIn),
    append: (figure, isReplacing) => {
      const { indicatorKey, period, regionKey, units, decimals } = figure;
      const { missingReason, sourceKey, sourceRow, noteMark } = figure;
      const cells = [indicatorKey, period, regionKey, loadId, units, decimals] as const;
      if (noteMark === null && !isReplacing)
        plain.add(...cells, missingReason, sourceKey, sourceRow);
      else others.add(...cells, missingReason, sourceKey, sourceRow, noteMark);
    },
    end: () => {
      plain.flush();
      others.flush();
    },
  };
}
