export type CsvCell = string | number | null;

export const BOM = '\uFEFF';

/**
 * Cells that a spreadsheet would run as a formula get an apostrophe in front; a number, negative
 * ones too, stays a number.
 */
const FORMULA = /^(?:[=@\t\r＝＠]|[+\-＋－](?!\d+(?:\.\d+)?$))/u;

/** Most cells have none of these and go out as they are. */
const SPECIAL = /["\r\n,\uFEFF]|^[ =@\t+\-＝＠＋－]| $/u;
const QUOTED = /["\r\n,\uFEFF]|^ | $/u;

/**
 * Rows as CSV text, lines ended by CRLF (RFC 4180); null is an empty cell.
 * @example writeCsv([['差距', -6], ['备注', '=1+1']]) // "差距,-6\r\n备注,\"'=1+1\"\r\n"
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  let text = '';
  for (const row of rows) text += `${row.map(writeCell).join(',')}\r\n`;
  return text;
}

/** @example writeCell('a,b') // '"a,b"' */
export function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || !SPECIAL.test(cell)) return String(cell);
  const isFormula = FORMULA.test(cell);
  if (!isFormula && !QUOTED.test(cell)) return cell;
  return `"${isFormula ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
