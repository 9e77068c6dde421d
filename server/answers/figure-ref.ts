import type { FigureRef } from '#domain/bulletin/text.ts';
import type { BulletinFigure } from '#server/schemas/bulletin.ts';
import type { Board } from './board.ts';
import { toPeriodRef } from './refs.ts';
import { toSource } from './results.ts';

/** A number of the bulletin with the cell it comes from. */
export function toBulletinFigure(figure: FigureRef, board: Board): BulletinFigure {
  const { kind, indicatorId, regionId, departmentId, period, formula, formulaEn } = figure;
  const cell = indicatorId && regionId ? board.sourceOf(indicatorId, regionId) : null;
  return {
    kind,
    indicatorId,
    regionId,
    departmentId,
    period: toPeriodRef(period),
    formula,
    formulaEn,
    source: toSource(cell),
  };
}
