import type SQLite from 'better-sqlite3';
import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import { openCurrentFigures, type CurrentFigure } from './current-figures.ts';
import { AT, WIDTH } from './figure-rows.ts';
import { InsertBatch } from './insert-batch.ts';

export interface FiguresToWrite {
  /** Sorted by the table's key, each cell once. */
  portions: Iterable<{ rows: Float64Array; count: number }>;
  loadId: number;
  /** By release. */
  sources: ReadonlyMap<number, number>;
  /** Those that rows point at. */
  marks: readonly string[];
}

/** What a row says, as the table keeps it. */
interface Told {
  units: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  noteMark: string | null;
}

const COLUMNS = [
  ...['indicator_key', 'period', 'region_key', 'load_id'],
  ...['units', 'decimals', 'missing_reason', 'source_key', 'source_row'],
] as const;

/**
 * Appends the figures that differ from the current ones; what is the same leaves no trace. As
 * `appendObservations`, for any number of rows. Returns how many were appended.
 */
export function writeFigures(sqlite: SQLite.Database, order: FiguresToWrite): number {
  const writer = openWriter(sqlite, order);
  for (const { rows, count } of order.portions) {
    for (let from = 0; from < count;) {
      const to = endOfPeriod(rows, from, count);
      writer.write(rows, from, to);
      from = to;
    }
  }
  return writer.end();
}

/** Up to where rows are of the same indicator and period: their regions are a range of the key. */
function endOfPeriod(rows: Float64Array, from: number, count: number): number {
  const first = from * WIDTH;
  let to = from + 1;
  const isSame = (part: number) => rows[to * WIDTH + part] === rows[first + part];
  while (to < count && isSame(AT.indicatorKey) && isSame(AT.period)) to += 1;
  return to;
}

function openWriter(
  sqlite: SQLite.Database,
  { loadId, sources, marks }: Omit<FiguresToWrite, 'portions'>,
) {
  const currentIn = openCurrentFigures(sqlite);
  const plain = new InsertBatch(sqlite, { table: 'observation', columns: COLUMNS });
  const marked = new InsertBatch(sqlite, {
    table: 'observation',
    columns: [...COLUMNS, 'note_mark'],
    // Another file of this load has told the cell already: the later stands.
    onConflict: REPLACE,
  });
  const numberAt = (rows: Float64Array, place: number, part: number) =>
    rows[place * WIDTH + part] ?? 0;

  function write(rows: Float64Array, from: number, to: number): void {
    const [indicatorKey, period] = [
      numberAt(rows, from, AT.indicatorKey),
      numberAt(rows, from, AT.period),
    ];
    const [firstRegion, lastRegion] = [
      numberAt(rows, from, AT.regionKey),
      numberAt(rows, to - 1, AT.regionKey),
    ];
    const current = currentIn({ indicatorKey, period, firstRegion, lastRegion });
    for (let place = from; place < to; place += 1) {
      const region = numberAt(rows, place, AT.regionKey);
      const told = tell(rows, place, marks);
      const before = current.size === 0 ? undefined : current.get(region);
      if (before !== undefined && isSame(before, told)) continue;
      const source = sources.get(numberAt(rows, place, AT.releaseKey)) ?? null;
      const { units, decimals, missingReason, noteMark } = told;
      const sourceRow = numberAt(rows, place, AT.sourceRow);
      if (noteMark === null && before?.loadId !== loadId) {
        plain.add(
          indicatorKey,
          period,
          region,
          loadId,
          units,
          decimals,
          missingReason,
          source,
          sourceRow,
        );
      } else {
        const figure = [units, decimals, missingReason, source, sourceRow, noteMark] as const;
        marked.add(indicatorKey, period, region, loadId, ...figure);
      }
    }
  }

  return {
    write,
    end: () => {
      plain.flush();
      marked.flush();
      return plain.changes + marked.changes;
    },
  };
}

const REPLACE = `on conflict do update set
  units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
  source_key = excluded.source_key, source_row = excluded.source_row,
  source_column = excluded.source_column, note_mark = excluded.note_mark`;

function tell(rows: Float64Array, place: number, marks: readonly string[]): Told {
  const at = place * WIDTH;
  const [units = 0, reason = 0, mark = 0] = [
    rows[at + AT.units],
    rows[at + AT.reason],
    rows[at + AT.mark],
  ];
  return {
    units: Number.isNaN(units) ? null : units,
    decimals: rows[at + AT.decimals] ?? 0,
    missingReason: reason === 0 ? null : (MISSING_REASONS[reason - 1] ?? null),
    noteMark: mark === 0 ? null : (marks[mark - 1] ?? null),
  };
}

function isSame(before: CurrentFigure, told: Told): boolean {
  return (
    before.units === told.units &&
    before.decimals === told.decimals &&
    before.missingReason === told.missingReason &&
    before.noteMark === told.noteMark
  );
}
