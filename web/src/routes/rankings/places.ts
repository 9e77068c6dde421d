import type { Ranking } from '#server/schemas/rankings.ts';
import { words } from './words.ts';

export interface Places {
  name: string;
  /** Indicators in which the region is ranked. */
  ranked: number;
  first: number;
  last: number;
}

type Ranked = Pick<Ranking, 'rows'>;

/** How often each region comes first and last, by its id; where all are equal nobody comes last. */
export function countPlaces(rankings: readonly Ranked[]): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const { rows } of rankings) {
    const lowest = lowestRank(rows);
    for (const { region, rank } of rows) {
      if (rank === null) continue;
      const before = places.get(region.id) ?? {
        name: region.shortName,
        ranked: 0,
        first: 0,
        last: 0,
      };
      places.set(region.id, {
        ...before,
        ranked: before.ranked + 1,
        first: before.first + Number(rank === 1),
        last: before.last + Number(rank === lowest && rank > 1),
      });
    }
  }
  return places;
}

/** Who has a figure of it, ranked or not, by region. */
export const rowsByRegion = ({ references, city, rows }: Ranking) =>
  new Map([...references, ...(city ? [city] : []), ...rows].map((row) => [row.region.id, row]));

/** The rank of those that come last, which is the size of the group only where no one ties. */
export function lowestRank(rows: Ranked['rows']): number {
  return Math.max(0, ...rows.map(({ rank }) => rank ?? 0));
}

/**
 * Who comes first and who comes last most often.
 * @example writeLede(countPlaces(rankings)) // ['乐平市居首最多，14 项中 8 项；', '昌江区居末最多，14 项中 10 项。']
 */
export function writeLede(places: ReadonlyMap<string, Places>): string[] {
  const all = [...places.values()];
  const first = most(all, ({ first }) => first);
  const last = most(all, ({ last }) => last);
  return [
    first && words.mostFirst(first.names, first.times),
    last && words.mostLast(last.names, last.times),
  ]
    .filter((clause) => clause !== null)
    .map(
      (clause, index, { length }) =>
        clause + (index < length - 1 ? words.clauseEnd : words.sentenceEnd),
    );
}

function most(all: readonly Places[], countOf: (places: Places) => number) {
  const highest = Math.max(0, ...all.map(countOf));
  if (highest === 0) return null;
  const named = all.filter((places) => countOf(places) === highest);
  const totals = new Set(named.map(({ ranked }) => ranked));
  const [total] = totals.size === 1 ? totals : [];
  return {
    names: words.together(named.map(({ name }) => name)),
    times: words.times(highest, total ?? null, named.length > 1),
  };
}
