import { byStanding, cellKey, figuresOf } from './facts.ts';
import type { Figure, PrintedTable } from './printed.ts';
import { toNote, type PrintedNote } from './printed-results.ts';

/**
 * The mark behind a figure, with what the notes of the table say that prints it so; null: it has none.
 * @example figureNote([cpi], { indicatorId: 'cpi-yoy', …, noteMark: 'p' }) // { noteMark: 'p', noteText: '初步数' }
 */
export function figureNote(
  tables: readonly PrintedTable[],
  cell: Pick<Figure, 'indicatorId' | 'regionId' | 'period'> & { noteMark: string | null },
): PrintedNote | null {
  const { noteMark } = cell;
  if (noteMark === null) return null;
  const key = cellKey(cell);
  const table = byStanding(tables).find((one) =>
    figuresOf(one).some((figure) => figure.noteMark === noteMark && cellKey(figure) === key),
  );
  return toNote(noteMark, table?.notes ?? []);
}
