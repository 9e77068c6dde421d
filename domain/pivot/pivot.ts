import type { Dimension } from '#domain/selection-choices.ts';

/** What can stand in the rows or the columns of a table; `field` is what is given of each figure. */
export const PIVOT_DIMENSIONS = ['indicator', 'region', 'period', 'field'] as const;
export type PivotDimension = (typeof PIVOT_DIMENSIONS)[number];

/** How figures lie: what stands in the rows and in the columns, the outermost first. */
export interface Pivot {
  rows: readonly PivotDimension[];
  columns: readonly PivotDimension[];
}

/** What a wide table is, by what lies across. */
export const WIDE_PIVOTS: Readonly<Record<Dimension, Pivot>> = {
  region: { rows: ['indicator', 'period'], columns: ['region', 'field'] },
  indicator: { rows: ['period', 'region'], columns: ['indicator', 'field'] },
  period: { rows: ['indicator', 'region'], columns: ['period', 'field'] },
};

/** What is usual where nothing is said: regions down, periods across. */
export const USUAL_PIVOT: Pivot = WIDE_PIVOTS.period;

/**
 * A pivot in which what is given of each figure has its place: last in the rows, or in the columns, and
 * there last where none was said.
 * @example settlePivot({ rows: ['region'], columns: ['period'] }) // { rows: ['region'], columns: ['period', 'field'] }
 */
export function settlePivot({ rows, columns }: Pivot): Pivot {
  if (rows.includes('field')) {
    return { rows: [...rows.filter((one) => one !== 'field'), 'field'], columns };
  }
  return { rows, columns: columns.includes('field') ? columns : [...columns, 'field'] };
}

/**
 * What stands neither in the rows nor in the columns: each cell is then of all its members together.
 * @example leftOut({ rows: ['region'], columns: ['period', 'field'] }) // ['indicator']
 */
export function leftOut({ rows, columns }: Pivot): Dimension[] {
  const placed = [...rows, ...columns];
  return (['indicator', 'region', 'period'] as const).filter((one) => !placed.includes(one));
}

/**
 * A pivot with one of them a place further out, where there is one.
 * @example outward({ rows: ['indicator', 'region'], columns: ['field'] }, 'region').rows // ['region', 'indicator']
 */
export function outward({ rows, columns }: Pivot, moved: PivotDimension): Pivot {
  const move = (list: readonly PivotDimension[]) => {
    const at = list.indexOf(moved);
    return at < 1 ? list : list.toSpliced(at, 1).toSpliced(at - 1, 0, moved);
  };
  return settlePivot({ rows: move(rows), columns: move(columns) });
}

/**
 * A pivot with one of them moved to an end of the rows or columns, or taken out of both.
 * @example movePivot({ rows: ['region'], columns: ['period'] }, 'period', 'rows')
 *   // { rows: ['region', 'period'], columns: ['field'] }
 */
export function movePivot(
  { rows, columns }: Pivot,
  moved: PivotDimension,
  to: 'rows' | 'columns' | null,
): Pivot {
  const others = (list: readonly PivotDimension[]) => list.filter((one) => one !== moved);
  const added = (list: readonly PivotDimension[]) => {
    const own = others(list);
    // What is given of figures stays innermost.
    return own.at(-1) === 'field' ? own.toSpliced(-1, 0, moved) : [...own, moved];
  };
  return settlePivot({
    rows: to === 'rows' ? added(rows) : others(rows),
    columns: to === 'columns' ? added(columns) : others(columns),
  });
}
