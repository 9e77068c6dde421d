/** How far a cell reaches over columns and rows. */
export interface Reach {
  colSpan: number;
  rowSpan: number;
}

/**
 * Which cell covers which place of a table: rows of the cells that stand there, one for each column.
 * @example layOut([[wide, a], [b, c, d]]) // [[wide, wide, a], [b, c, d]], `wide` being two columns wide
 */
export function layOut<Cell extends Reach>(rows: readonly (readonly Cell[])[]): Cell[][] {
  const places: Cell[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (places[top]?.[left]) left += 1;
      for (let row = top; row < Math.min(rows.length, top + cell.rowSpan); row += 1) {
        for (let column = left; column < left + cell.colSpan; column += 1) {
          (places[row] ??= [])[column] = cell;
        }
      }
      left += cell.colSpan;
    }
  });
  return places;
}

export interface Place {
  row: number;
  column: number;
}

export interface Step {
  to: Place;
  /** Where it goes on if nothing in sight stands there. */
  way: Place;
  /** As far as there is anything, and never past the cell it came from. */
  isLeap: boolean;
}

export interface Size {
  rows: number;
  columns: number;
  /** Rows that a screen holds. */
  page: number;
}

/**
 * Where a key leads; null: it leads nowhere.
 * @example stepOf({ key: 'End', ctrlKey: false }, { row: 3, column: 1 }, size) // to row 3, last column
 */
export function stepOf(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Place,
  { rows, columns, page }: Size,
): Step | null {
  const by = (down: number, right: number): Step => ({
    to: { row: row + down, column: column + right },
    way: { row: down, column: right },
    isLeap: false,
  });
  const leap = (to: Place, down: number, right: number): Step => ({
    to,
    way: { row: down, column: right },
    isLeap: true,
  });
  switch (key) {
    case 'ArrowUp':
      return by(-1, 0);
    case 'ArrowDown':
      return by(1, 0);
    case 'ArrowLeft':
      return by(0, -1);
    case 'ArrowRight':
      return by(0, 1);
    case 'PageUp':
      return leap({ row: Math.max(0, row - page), column }, 1, 0);
    case 'PageDown':
      return leap({ row: Math.min(rows - 1, row + page), column }, -1, 0);
    case 'Home':
      return leap({ row: ctrlKey ? 0 : row, column: 0 }, 0, 1);
    case 'End':
      return leap({ row: ctrlKey ? rows - 1 : row, column: columns - 1 }, 0, -1);
    default:
      return null;
  }
}
