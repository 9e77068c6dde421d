import { MISSING_REASONS } from '#domain/dictionary.ts';
import type { CellRange, CurrentFigure } from './current-figures.ts';
import type { AppendedFigure, FigureLines, LineDigest } from './figure-lines.ts';
import { AT, WIDTH } from './figure-rows.ts';
import type { FigureTable } from './figure-table.ts';

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

/**
 * Appends the figures that differ from the current ones; what is the same leaves no trace. As
 * `appendObservations`, for any number of rows.
 */
export async function writeFigures(
  table: FigureTable,
  { portions, loadId, sources, marks, lines }: FiguresToWrite,
): Promise<FiguresWritten> {
  let [appended, replaced] = [0, 0];
  for (const { rows, count } of portions) {
    const ranges = rangesOf(rows, count);
    const current = await table.currentIn(ranges);
    for (const [index, { from, to }] of ranges.entries()) {
      const standing = current[index];
      for (let place = from; place < to; place += 1) {
        const figure = figureAt(rows, place, sources, marks);
        const before = standing?.get(figure.regionKey);
        if (before !== undefined && isSame(before, figure)) continue;
        // Another file of this load has told the cell already: the later stands.
        const isReplacing = before?.loadId === loadId;
        if (isReplacing) replaced += 1;
        appended += 1;
        table.append(figure, isReplacing);
        lines.add(figure);
      }
    }
  }
  await table.end();
  const digest = lines.end();
  return { appended, digest: replaced === 0 ? digest : null };
}

/** Rows whose cells are a range of the table's key. */
interface RowRange extends CellRange {
  from: number;
  to: number;
}

/** So many cells that nobody asked for are read rather than the key sought anew. */
const MOST_BETWEEN = 16;

function rangesOf(rows: Float64Array, count: number): RowRange[] {
  const ranges: RowRange[] = [];
  for (let from = 0; from < count;) {
    const to = endOfRange(rows, from, count);
    const [first, last] = [from * WIDTH, (to - 1) * WIDTH];
    ranges.push({
      from,
      to,
      indicatorKey: rows[first + AT.indicatorKey] ?? 0,
      period: rows[first + AT.period] ?? 0,
      firstRegion: rows[first + AT.regionKey] ?? 0,
      lastRegion: rows[last + AT.regionKey] ?? 0,
    });
    from = to;
  }
  return ranges;
}

/** Up to where rows are of the same indicator and period, and their regions near each other. */
function endOfRange(rows: Float64Array, from: number, count: number): number {
  let to = from + 1;
  const step = (part: number) =>
    (rows[to * WIDTH + part] ?? 0) - (rows[(to - 1) * WIDTH + part] ?? 0);
  while (
    to < count &&
    step(AT.indicatorKey) === 0 &&
    step(AT.period) === 0 &&
    step(AT.regionKey) <= MOST_BETWEEN
  ) {
    to += 1;
  }
  return to;
}

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
