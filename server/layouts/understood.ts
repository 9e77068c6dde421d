import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { Says } from './says.ts';
import { isAlike } from './settle-unit.ts';
import type { FigureCell } from './words/figure-cell.ts';

/** Whether a cell's words are a figure of this kind; a figure without a value must not be kept unsaid. */
export function isUnderstood(
  cell: FigureCell,
  { units }: Pick<Says, 'units'>,
  { kind, of, unit }: SeenFigure,
): boolean {
  const own = kind === 'reference' ? of : kind;
  if (own === 'target' && cell.target !== null) return true;
  if (cell.isChange) return own !== 'rank' && unit !== null && isRate(unit);
  // 1.5倍 in a column of % is a rise of 50 or of 150.
  if (cell.unit === '倍') return units.includes('倍');
  if (cell.value !== null || cell.missing !== null) return true;
  return cell.rank !== null && own === 'rank';
}

const isRate = (unit: string): boolean => isAlike(unit, '%') || /^个?百分点$/u.test(unit);
