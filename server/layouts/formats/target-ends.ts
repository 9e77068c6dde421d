import { formatPeriod } from '#domain/period.ts';
import type { PrintedFigure } from '../printed-figure.ts';

interface Ends {
  figure: PrintedFigure;
  low: string | null;
  high: string | null;
}

/** Targets whose ends stand in two figures of a cube, put together as they are printed: 8-8.5. */
export class TargetEnds {
  readonly #all = new Map<string, Ends>();

  add(figure: PrintedFigure, end: 'low' | 'high'): void {
    if (figure.text === '') return;
    const { region, indicator, unit, period } = figure;
    const when = period === null ? null : formatPeriod(period);
    const key = JSON.stringify([region, indicator, unit, when]);
    const ends = this.#all.get(key) ?? { figure, low: null, high: null };
    // A cube says how many decimals its figures have; targets are printed as short as they can be.
    ends[end] = figure.text.replace(/\.0+$/u, '');
    this.#all.set(key, ends);
  }

  join(): PrintedFigure[] {
    return [...this.#all.values()].map(({ figure, low, high }) => ({
      ...figure,
      text: wordsOf(low, high),
    }));
  }
}

function wordsOf(low: string | null, high: string | null): string {
  if (low === null) return `≤${high ?? ''}`;
  if (high === null) return `≥${low}`;
  return low === high ? low : `${low}-${high}`;
}
