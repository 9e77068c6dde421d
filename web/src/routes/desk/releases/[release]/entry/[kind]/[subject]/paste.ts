import { foldName } from '#domain/fold.ts';
import type { Edit } from './edits.ts';
import { isTyped, rowAt, type Shape } from './lines.ts';
import type { Block } from './selected-cells.ts';

export interface Pasted {
  wishes: readonly Pick<Edit, 'row' | 'column' | 'to'>[];
  /** Rows with something in them for which there is no line any more. */
  lostRows: number;
  /** Cells with something in them beyond the last column. */
  lostCells: number;
  /** A pasted name that is not the line's: the cells may have slipped. */
  slipped: { pasted: string; own: string } | null;
}

/**
 * Where copied cells go, from the upper left of the block on. One cell fills the whole block. In the
 * office's sheet departments take a row of their own, in a plain list they don't: whichever fits.
 */
export function pasteCells(
  shape: Shape,
  block: Block,
  cells: readonly (readonly string[])[],
  namesOf: (row: number) => readonly string[],
): Pasted {
  const [[only] = []] = cells;
  if (only !== undefined && cells.length === 1 && cells[0]?.length === 1) {
    return { wishes: fill(shape, block, tidy(only)), lostRows: 0, lostCells: 0, slipped: null };
  }
  const lines = targetLines(shape, block, cells);
  const placed = cells.flatMap((row, index) => {
    const at = rowAt(shape, lines[index] ?? -1);
    return row.map((text, column) => ({
      row: at,
      column: shape.columns[block.left + column],
      to: tidy(text),
    }));
  });
  return {
    wishes: placed.flatMap(({ row, column, to }) =>
      row !== null && isTyped(column) ? [{ row, column, to }] : [],
    ),
    lostRows: cells.filter((row, index) => (lines[index] ?? -1) < 0 && isFilled(row)).length,
    lostCells: placed.filter(({ row, column, to }) => row !== null && !column && to !== '').length,
    slipped: findSlip(placed, namesOf),
  };
}

/** What a block holds, as a spreadsheet takes it; headings are rows of it. */
export function copyCells(
  shape: Shape,
  { top, bottom, left, right }: Block,
  shown: (row: number, column: Shape['columns'][number]) => string,
): string[][] {
  const columns = shape.columns.slice(left, right + 1);
  return shape.lines.slice(top, bottom + 1).map((line) => {
    return columns.map((column) => {
      if (line.kind === 'row') return shown(line.row, column);
      return column === 'no' ? line.text : '';
    });
  });
}

/** Every cell of a block that can be filled in, with the same words. */
export function fill(shape: Shape, { top, bottom, left, right }: Block, to: string) {
  return shape.lines.slice(top, bottom + 1).flatMap((line) => {
    if (line.kind === 'heading') return [];
    const columns = shape.columns.slice(left, right + 1).filter(isTyped);
    return columns.map((column) => ({ row: line.row, column, to }));
  });
}

/** The line of each copied row; −1 beyond the last. */
function targetLines(
  shape: Shape,
  { top, left }: Block,
  cells: readonly (readonly string[])[],
): number[] {
  const all = shape.lines.map((_, line) => line);
  const withHeadings = all.slice(top);
  const isTypedAt = (column: number) => isTyped(shape.columns[left + column]);
  const fits = cells.every((row, index) => {
    const line = withHeadings[index];
    if (line === undefined || rowAt(shape, line) !== null) return true;
    return row.every((text, column) => !isTypedAt(column) || text.trim() === '');
  });
  const lines = fits ? withHeadings : withHeadings.filter((line) => rowAt(shape, line) !== null);
  return cells.map((_, index) => lines[index] ?? -1);
}

function findSlip(
  placed: readonly { row: number | null; column: string | undefined; to: string }[],
  namesOf: (row: number) => readonly string[],
): Pasted['slipped'] {
  for (const { row, column, to } of placed) {
    if (row === null || column !== 'name' || to === '') continue;
    const names = namesOf(row);
    if (!names.map(bareName).includes(bareName(to))) return { pasted: to, own: names[0] ?? '' };
  }
  return null;
}

/** The office writes the unit behind a name, a plain list does not. */
const bareName = (name: string): string => foldName(name).replace(/\(.*\)/u, '');

/** A cell of one line, as the reader takes it. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function isFilled(row: readonly string[]): boolean {
  return row.some((text) => text.trim() !== '');
}
