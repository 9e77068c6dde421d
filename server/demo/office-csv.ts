/**
 * Rows as a spreadsheet saves them: a lone `-` stays one. What is sent to readers goes through
 * `writeCsv`, which guards it against being run as a formula.
 * @example officeCsv([['甲县', '-'], ['乙县', '1,024']]) // '甲县,-\r\n乙县,"1,024"\r\n'
 */
export function officeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function quote(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
