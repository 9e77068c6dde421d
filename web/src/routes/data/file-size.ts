import type { ObservationTable } from '#server/schemas/observation-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** How large the CSV of a table is, as far as its first rows tell; null: it has none. In bytes. */
export function roughBytes({
  total,
  rows,
  columns,
  columnCount,
}: Pick<ObservationTable, 'total' | 'rows' | 'columnCount'> & {
  columns: readonly unknown[];
}): number | null {
  if (rows.length === 0) return null;
  const seen = rows.reduce(
    (sum, { cells }) => sum + cells.reduce((line, cell) => line + bytesOf(cell ?? '') + 1, 0),
    0,
  );
  // As far as its first columns tell, where there are more.
  const share = columns.length > 0 ? columnCount / columns.length : 1;
  return Math.round((seen / rows.length) * total * share);
}

/**
 * A size that is only known roughly.
 * @example showBytes(1_234_567) // '1.2 MB'
 */
export function showBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit] ?? ''}`;
}
