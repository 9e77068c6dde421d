import { formatPeriod, type Period } from '#domain/period.ts';
import type { PrintedFigure } from '../printed-figure.ts';

/**
 * Targets hold for a year, and our own exports repeat them beside the figures of each of its months:
 * they are for the year, and each is kept once.
 */
export function withoutRepeatedTargets(figures: readonly PrintedFigure[]): PrintedFigure[] {
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    if (figure.kind !== 'target' || figure.period === null) return [figure];
    const period = yearOf(figure.period);
    const { region, indicator, text } = figure;
    const key = JSON.stringify([region, indicator, formatPeriod(period), text]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...figure, period }];
  });
}

function yearOf({ end }: Period): Period {
  const year = end.slice(0, 4);
  return { start: `${year}-01`, end: `${year}-12` };
}
