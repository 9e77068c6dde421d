import type { Cell, NamedRange, RowDef, WriteSheet } from 'hucre';
import { colToLetter, writeXlsx } from 'hucre/xlsx';

import { displayWidth, type LayoutCell, type Merge, type SheetLayout } from './sheet-layout.ts';
import { BODY_SIZE, fontSizeOf, styleOf } from './xlsx-style.ts';

export interface WorkbookInfo {
  title: string;
  /** Who issues it. */
  creator: string;
  /** When its content was made; the same layouts and info give the same bytes. */
  modified: Date;
}

/**
 * Sheets → an .xlsx: A4, one page wide, heads frozen and repeated on every page, the table as print
 * area.
 */
export function writeWorkbook(
  layouts: readonly SheetLayout[],
  { title, creator, modified }: WorkbookInfo,
): Promise<Uint8Array> {
  const named = layouts.map((layout) => ({ ...layout, name: allowedName(layout.name) }));
  return writeXlsx({
    sheets: named.map(toSheet),
    namedRanges: named.flatMap(printRanges),
    defaultFont: { name: '宋体', size: BODY_SIZE },
    properties: { title, creator, created: modified, modified },
  });
}

function toSheet(layout: SheetLayout): WriteSheet {
  const { name, columnWidths, rows, merges, headRows, orientation } = layout;
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of line.entries()) {
      cells.set(`${row},${column}`, { value: cell.value, style: styleOf(cell) });
    }
  }
  return {
    name,
    rows: rows.map((line) => line.map(({ value }) => value)),
    cells,
    columns: columnWidths.map((width) => ({ width })),
    merges: merges.map(toRange),
    rowDefs: new Map(rows.map((_, row) => [row, rowHeight(layout, row)])),
    freezePane: { rows: headRows },
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

function toRange({ row, column, rows, columns }: Merge) {
  return {
    startRow: row,
    startCol: column,
    endRow: row + rows - 1,
    endCol: column + columns - 1,
  };
}

/** Excel fits no row to a merged cell, so the height is worked out: lines × line height, in points. */
function rowHeight({ columnWidths, merges, rows }: SheetLayout, row: number): RowDef {
  const heights = (rows[row] ?? []).map((cell, column) => {
    const merge = merges.find((one) => one.row === row && one.column === column);
    const span = columnWidths.slice(column, column + (merge?.columns ?? 1));
    const width = span.reduce((sum, one) => sum + one, 0);
    return cellHeight(cell, merge && merge.rows > 1 ? Infinity : width);
  });
  return { height: Math.max(0, ...heights) };
}

function cellHeight({ value, role }: LayoutCell, width: number): number {
  const size = fontSizeOf(role);
  const lines = typeof value === 'string' ? value.split('\n') : [''];
  const count = lines.reduce((sum, line) => {
    // A little is lost at the end of each line, where no two-place letter fits.
    const places = (displayWidth(line) * size) / BODY_SIZE;
    return sum + Math.max(1, Math.ceil(places / (width - 1)));
  }, 0);
  return count * size * 1.35 + 6;
}

/**
 * Print area and repeated rows, as the reserved names that Excel keeps them under. Hucre writes them
 * itself too, but leaves out the quotes that a sheet name with a space needs.
 */
function printRanges({ name, rows, columnWidths, headRows }: SheetLayout): NamedRange[] {
  const sheet = `'${name}'`;
  const lastColumn = colToLetter(columnWidths.length - 1);
  return [
    {
      name: '_xlnm.Print_Area',
      range: `${sheet}!$A$1:$${lastColumn}$${rows.length}`,
      scope: name,
    },
    { name: '_xlnm.Print_Titles', range: `${sheet}!$1:$${headRows}`, scope: name },
  ];
}

/** What Excel allows as the name of a sheet: 31 letters, some of them not. */
function allowedName(name: string): string {
  return name
    .replaceAll(/[[\]:*?/\\']/gu, ' ')
    .slice(0, 31)
    .trim();
}
