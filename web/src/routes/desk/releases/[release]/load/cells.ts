import type { ShownGrid } from '#server/schemas/uploads.ts';

/**
 * The cells as spreadsheets copy them; null when not all of them are here.
 * @example toTsv({ rows: [{ no: 1, cells: ['a', 'b'] }], … }) // 'a\tb\n'
 */
export function toTsv({ rows, isCut }: ShownGrid): string | null {
  if (isCut) return null;
  return rows.map(({ cells }) => `${cells.map(quote).join('\t')}\n`).join('');
}

function quote(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** How many rows and columns a copied text has; null when it is no table. */
export function sizeOf(text: string): { rows: number; columns: number } | null {
  const lines = text.replace(/\s+$/u, '').split(/\r\n|\r|\n/u);
  const columns = Math.max(...lines.map((line) => line.split('\t').length));
  return columns > 1 ? { rows: lines.length, columns } : null;
}
