import {
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import { mm, textWidth, TWIPS } from './docx-page.ts';
import { styled, titleParagraph } from './docx-paragraph.ts';
import type { StyleName } from './docx-styles.ts';
import { layoutText } from './layout-text.ts';
import { annexOf } from './official-document.ts';
import type { CellRole, LayoutCell, Merge, SheetLayout } from './sheet-layout.ts';

const ROW_HEIGHT = { value: 16 * TWIPS, rule: HeightRule.ATLEAST } as const;
const CELL_MARGIN = { left: mm(1), right: mm(1), top: 0, bottom: 0 };

/** 附件1, its title and unit, its table, its notes: what begins on a new page. */
export function annexBlocks(layout: SheetLayout, label: string): (Paragraph | Table)[] {
  const { title, unit, notes, tableRows } = annexOf(layout);
  return [
    styled('annex', { text: label }),
    titleParagraph('annexTitle', title, layout.orientation),
    ...(unit === null ? [] : [styled('unit', { text: unit })]),
    ...(tableRows.length === 0 ? [] : [table(layout, tableRows, notes.length > 0)]),
    ...notes.map((text) => styled('note', { text })),
  ];
}

function table(layout: SheetLayout, indices: readonly number[], hasNotes: boolean): Table {
  const widths = scaleWidths(layout.columnWidths, textWidth(layout.orientation));
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGIN,
    rows: indices.map((row) =>
      tableRow(layout, { row, widths, isLast: hasNotes && row === indices.at(-1) }),
    ),
  });
}

interface RowPlace {
  row: number;
  widths: readonly number[];
  /** Notes follow, which are not to stand on a page of their own. */
  isLast: boolean;
}

function tableRow(layout: SheetLayout, { row, widths, isLast }: RowPlace): TableRow {
  const cells = layout.rows[row] ?? [];
  return new TableRow({
    tableHeader: row < layout.headRows,
    cantSplit: true,
    // A heading stays with what it heads.
    keepNext: cells[0]?.role === 'department' || row < layout.headRows || isLast,
    height: ROW_HEIGHT,
    children: cells.flatMap((cell, column) => {
      const merge = layout.merges.find((one) => covers(one, row, column));
      const isHidden = merge && (merge.row !== row || merge.column !== column);
      return isHidden
        ? []
        : [tableCell(cell, merge, widths.slice(column, column + (merge?.columns ?? 1)))];
    }),
  });
}

function tableCell(
  cell: LayoutCell,
  merge: Merge | undefined,
  widths: readonly number[],
): TableCell {
  return new TableCell({
    columnSpan: merge?.columns ?? 1,
    rowSpan: merge?.rows ?? 1,
    width: { size: sum(widths), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: layoutText(cell)
      .split('\n')
      .map((text) => styled(STYLE_OF[cell.role], { text })),
  });
}

const STYLE_OF: Record<CellRole, StyleName> = {
  title: 'annexTitle',
  unit: 'unit',
  head: 'head',
  department: 'department',
  name: 'name',
  number: 'number',
  figure: 'figure',
  note: 'note',
};

function covers({ row, column, rows, columns }: Merge, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Widths in letters → whole twips that fill the line. */
function scaleWidths(letters: readonly number[], total: number): number[] {
  const scale = total / sum(letters);
  return letters.map((width) => Math.floor(width * scale));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
