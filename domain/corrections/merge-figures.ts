import { cellKey } from '../facts.ts';
import type { FigureTable } from '../printed.ts';
import { isSaid, lackingFigure } from './lacking.ts';
import type { Merged } from './merged.ts';

/** Figures by indicator, region and months: those of the later table in the places of the old ones. */
export function mergeFigures(stood: FigureTable, later: FigureTable): Merged<FigureTable> {
  const now = new Map(later.figures.map((figure) => [cellKey(figure), figure]));
  const known = new Set(stood.figures.map(cellKey));
  const lacking = stood.figures.filter((one) => isSaid(one) && !now.has(cellKey(one)));
  if (lacking.length === 0) return { table: later, lacking: [] };
  const { file, sheet } = stood;
  const figures = stood.figures.map(
    (old) => now.get(cellKey(old)) ?? { ...old, from: old.from ?? { file, sheet } },
  );
  const added = later.figures.filter((figure) => !known.has(cellKey(figure)));
  return {
    table: {
      ...later,
      title: stood.title,
      notes: [...new Set([...stood.notes, ...later.notes])],
      figures: [...figures, ...added],
    },
    lacking: lacking.map(lackingFigure),
  };
}
