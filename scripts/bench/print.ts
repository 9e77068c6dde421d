/** Cells in columns, right-aligned but for the last; Han letters are two wide. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, index) => Math.max(...rows.map((row) => width(row[index])))) ?? [];
  const align = (cells: readonly string[]) =>
    cells.map((cell, index) => {
      const padding = ' '.repeat((widths[index] ?? 0) - width(cell));
      return index === cells.length - 1 ? cell : padding + cell;
    });
  return rows.map((row) => align(row).join('  ')).join('\n');
}

function width(text = ''): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

/** @example showTime(1234) // '1.23 s' */
export function showTime(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

/** @example showBytes(2048) // '2.0 KB' */
export function showBytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} KB`;
}
