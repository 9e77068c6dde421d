import { isTyped, rowAt, type Shape } from './lines.ts';

/** A cell of the grid, counted from 0; headings are lines too. */
export interface GridPlace {
  line: number;
  column: number;
}

/** A block of cells: from where it was begun to where one is. */
export interface Selection {
  anchor: GridPlace;
  head: GridPlace;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const EDGES = ['left', 'right', 'first', 'last'] as const;
export type Edge = (typeof EDGES)[number];

export function selectCell(place: GridPlace): Selection {
  return { anchor: place, head: place };
}

/** Where one begins: the first figure. */
export function firstTyped(shape: Shape): GridPlace {
  return { line: stepLine(shape, -1, 1), column: shape.columns.indexOf('actual') };
}

export function blockOf({ anchor, head }: Selection): Block {
  return {
    top: Math.min(anchor.line, head.line),
    bottom: Math.max(anchor.line, head.line),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isInside(
  { top, bottom, left, right }: Block,
  { line, column }: GridPlace,
): boolean {
  return line >= top && line <= bottom && column >= left && column <= right;
}

export function isOneCell({ anchor, head }: Selection): boolean {
  return anchor.line === head.line && anchor.column === head.column;
}

/** Moves by lines (headings are passed over) and columns, never out of the grid. */
export function move(
  shape: Shape,
  selection: Selection,
  { down, right }: { down: number; right: number },
  isExtending: boolean,
): Selection {
  let { line } = selection.head;
  for (let left = Math.abs(down); left > 0; left -= 1)
    line = stepLine(shape, line, Math.sign(down));
  const column = clamp(selection.head.column + right, shape.columns.length);
  return moveTo(selection, { line, column }, isExtending);
}

export function moveToEdge(
  shape: Shape,
  selection: Selection,
  edge: Edge,
  isExtending: boolean,
): Selection {
  const last = shape.columns.length - 1;
  const { line } = selection.head;
  const places: Record<Edge, GridPlace> = {
    left: { line, column: 0 },
    right: { line, column: last },
    first: { line: stepLine(shape, -1, 1), column: 0 },
    last: { line: stepLine(shape, shape.lines.length, -1), column: last },
  };
  return moveTo(selection, places[edge], isExtending);
}

export function moveTo(selection: Selection, head: GridPlace, isExtending: boolean): Selection {
  return { anchor: isExtending ? selection.anchor : head, head };
}

export function selectAll({ lines, columns }: Shape): Selection {
  return {
    anchor: { line: 0, column: 0 },
    head: { line: lines.length - 1, column: columns.length - 1 },
  };
}

/** The cell to fill in after this one (or before it), line by line; null: the grid is left. */
export function nextTyped(shape: Shape, from: GridPlace, way: 1 | -1): GridPlace | null {
  let { line, column } = from;
  for (;;) {
    column += way;
    if (column < 0 || column >= shape.columns.length) {
      const next = stepLine(shape, line, way);
      if (next === line) return null;
      line = next;
      column = way > 0 ? 0 : shape.columns.length - 1;
    }
    if (isTyped(shape.columns[column])) return { line, column };
  }
}

/** The next line that is no heading; the same line where there is none. */
function stepLine(shape: Shape, from: number, way: number): number {
  let line = from + way;
  while (line >= 0 && line < shape.lines.length && rowAt(shape, line) === null) line += way;
  return rowAt(shape, line) === null ? from : line;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
