import type SQLite from 'better-sqlite3';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { openCurrentFigures, type CellRange, type CurrentFigure } from './current-figures.ts';
import type { AppendedFigure, FigureLines, LineDigest } from './figure-lines.ts';
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
  lines: FigureLines;
}

export interface FiguresWritten {
  appended: number;
  /** Of those that were appended; null where some replaced what the same load had told before. */
  digest: LineDigest | null;
}

const COLUMNS = [
  ...['indicator_key', 'period', 'region_key', 'load_id'],
  ...['units', 'decimals', 'missing_reason', 'source_key', 'source_row'],
] as const;

/**
 * Appends the figures that differ from the current ones; what is the same leaves no trace. As
 * `appendObservations`, for any number of rows.
 */
export function writeFigures(sqlite: SQLite.Database, order: FiguresToWrite): FiguresWritten {
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
  { loadId, sources, marks, lines }: Omit<FiguresToWrite, 'portions'>,
) {
  const currentIn = openCurrentFigures(sqlite, loadId);
  const plain = new InsertBatch(sqlite, { table: 'observation', columns: COLUMNS });
  const others = new InsertBatch(sqlite, {
    table: 'observation',
    columns: [...COLUMNS, 'note_mark'],
    onConflict: REPLACE,
  });
  let replaced = 0;

  function append(figure: AppendedFigure, before: CurrentFigure | undefined): void {
    const { indicatorKey, period, regionKey, units, decimals } = figure;
    const { missingReason, sourceKey, sourceRow, noteMark } = figure;
    const cells = [indicatorKey, period, regionKey, loadId, units, decimals] as const;
    // Another file of this load has told the cell already: the later stands.
    const isReplaced = before?.loadId === loadId;
    if (isReplaced) replaced += 1;
    if (noteMark === null && !isReplaced) plain.add(...cells, missingReason, sourceKey, sourceRow);
    else others.add(...cells, missingReason, sourceKey, sourceRow, noteMark);
    lines.add(figure);
  }

  return {
    /** Rows of one indicator and period. */
    write: (rows: Float64Array, from: number, to: number): void => {
      const range = rangeOf(rows, from, to);
      const current = currentIn(range);
      for (let place = from; place < to; place += 1) {
        const figure = figureAt(rows, place, sources, marks);
        const before = current.size === 0 ? undefined : current.get(figure.regionKey);
        if (before === undefined || !isSame(before, figure)) append(figure, before);
      }
    },
    end: (): FiguresWritten => {
      plain.flush();
      others.flush();
      const digest = lines.end();
      return {
        appended: plain.changes + others.changes,
        digest: replaced === 0 ? digest : null,
      };
    },
  };
}

function rangeOf(rows: Float64Array, from: number, to: number): CellRange {
  const [first, last] = [from * WIDTH, (to - 1) * WIDTH];
  return {
    indicatorKey: rows[first + AT.indicatorKey] ?? 0,
    period: rows[first + AT.period] ?? 0,
    firstRegion: rows[first + AT.regionKey] ?? 0,
    lastRegion: rows[last + AT.regionKey] ?? 0,
  };
}

const REPLACE = `on conflict do update set
  units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason,
  source_key = excluded.source_key, source_row = excluded.source_row,
  source_column = excluded.source_column, note_mark = excluded.note_mark`;

function figureAt(
  rows: Float64Array,
  place: number,
  sources: ReadonlyMap<number, number>,
  marks: readonly string[],
): AppendedFigure {
  const at = place * WIDTH;
  const [units = 0, reason = 0] = [rows[at + AT.units], rows[at + AT.reason]];
  const [release = 0, mark = 0] = [rows[at + AT.releaseKey], rows[at + AT.mark]];
  return {
    indicatorKey: rows[at + AT.indicatorKey] ?? 0,
    period: rows[at + AT.period] ?? 0,
    regionKey: rows[at + AT.regionKey] ?? 0,
    units: Number.isNaN(units) ? null : units,
    decimals: rows[at + AT.decimals] ?? 0,
    missingReason: reason === 0 ? null : (MISSING_REASONS[reason - 1] ?? null),
    sourceKey: sources.get(release) ?? null,
    sourceRow: rows[at + AT.sourceRow] ?? 0,
    noteMark: mark === 0 ? null : (marks[mark - 1] ?? null),
  };
}

function isSame(before: CurrentFigure, figure: AppendedFigure): boolean {
  return (
    before.units === figure.units &&
    before.decimals === figure.decimals &&
    before.missingReason === figure.missingReason &&
    before.noteMark === figure.noteMark
  );
}
