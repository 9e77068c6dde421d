import type { EntryRow } from '#server/schemas/entry.ts';

/** The columns of the grid, in the order of print: so that cells copied from the office's sheet fit. */
export const COLUMNS = ['no', 'name', 'target', 'actual', 'gap', 'rank'] as const;
export type Column = (typeof COLUMNS)[number];
export type TypedColumn = 'target' | 'actual';

/** A line of the grid: one to fill in, or the department above such lines. */
export type Line =
  { kind: 'heading'; text: string } | { kind: 'row'; /** Among the rows. */ row: number };

/** Lines and columns; what both a selection and a paste must know. */
export interface Shape {
  lines: readonly Line[];
  columns: readonly Column[];
}

/** A table without targets has no column for them, nor for the gap. */
export function shapeOf(rows: readonly Pick<EntryRow, 'headings' | 'targetText'>[]): Shape {
  const hasTarget = rows.some(({ targetText }) => targetText !== null);
  return {
    lines: rows.flatMap(({ headings }, row): Line[] => [
      ...headings.map(({ text }) => ({ kind: 'heading' as const, text })),
      { kind: 'row', row },
    ]),
    columns: COLUMNS.filter((column) => hasTarget || (column !== 'target' && column !== 'gap')),
  };
}

export function isTyped(column: Column | undefined): column is TypedColumn {
  return column === 'target' || column === 'actual';
}

/** The row at a line; null for a heading and beyond the end. */
export function rowAt({ lines }: Pick<Shape, 'lines'>, line: number): number | null {
  const at = lines[line];
  return at?.kind === 'row' ? at.row : null;
}
