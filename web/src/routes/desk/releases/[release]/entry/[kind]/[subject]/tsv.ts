/**
 * Reads cells as Excel and WPS copy them: tabs between, a line a row, quotes around a cell with a tab
 * or line break in it.
 * @example parseTsv('8-8.5\t8.1\r\n10.5\t10.9\r\n') // [['8-8.5', '8.1'], ['10.5', '10.9']]
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // The line break after the last row begins no other.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quote).join('\t')}\r\n`).join('');
}

function quote(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
