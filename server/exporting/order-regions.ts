import { orderLines, type PlacedFigure } from '#domain/pivot/order-lines.ts';
import type { Extract } from './extract-shape.ts';
import { comparePeriods } from './members.ts';
import { placer } from './pivot-lines.ts';
import { readRows } from './read-rows.ts';

type Read = Pick<Extract, 'view' | 'selection' | 'blocks'>;

/** The chosen regions in the order of their values, as lines of regions alone would stand. */
export async function orderRegions(extract: Read): Promise<Extract['selection']['regions']> {
  const { regions, sort } = extract.selection;
  if (sort === null) return regions;
  const compare = orderLines(['region'], await readFirst(extract), sort);
  const places = regions.map((region, place) => ({ region, at: { ...ANYWHERE, region: place } }));
  return places.toSorted((a, b) => compare(a.at, b.at)).map(({ region }) => region);
}

const ANYWHERE = { indicator: 0, period: '' };

/** The figures of the first indicator that has a value, at the newest period at which it has one. */
async function readFirst({ view, selection, blocks }: Read): Promise<PlacedFigure[]> {
  const placeOf = placer(selection);
  for (const own of Map.groupBy(blocks, ({ indicator }) => indicator).values()) {
    for (const block of own.toSorted((a, b) => comparePeriods(b.period, a.period))) {
      const found: PlacedFigure[] = [];
      for await (const rows of readRows(view, selection, [block])) found.push(...rows.map(placeOf));
      if (found.some(({ value }) => value !== null)) return found;
    }
  }
  return [];
}
