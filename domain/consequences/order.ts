import type { Dictionary } from '../dictionary.ts';
import { formatPeriod, type Period } from '../period.ts';

interface FigurePlace {
  indicatorId: string;
  regionId: string;
  period?: Period;
}

/** Sorts as the annexes do: by indicator, then region, then period; what is unknown comes last. */
export function byPlace({
  indicators,
  regions,
}: Pick<Dictionary, 'indicators' | 'regions'>): (a: FigurePlace, b: FigurePlace) => number {
  const [ofIndicator, ofRegion] = [positions(indicators), positions(regions)];
  return (a, b) =>
    ofIndicator(a.indicatorId) - ofIndicator(b.indicatorId) ||
    ofRegion(a.regionId) - ofRegion(b.regionId) ||
    compareText(placeText(a), placeText(b));
}

/** Where each stands in its list. */
export function positions(list: readonly { id: string }[]): (id: string) => number {
  const known = new Map(list.map(({ id }, index) => [id, index]));
  return (id) => known.get(id) ?? list.length;
}

/** By code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function placeText({ indicatorId, regionId, period }: FigurePlace): string {
  return `${indicatorId} ${regionId} ${period ? formatPeriod(period) : ''}`;
}
