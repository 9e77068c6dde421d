import type { Ranking } from '#server/schemas/rankings.ts';
import { listed } from '#lib/format/listed.ts';
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
  const [first, last] = extremes(places);
  return [
    first && words.mostFirst(namesOf(first), first.times),
    last && words.mostLast(namesOf(last), last.times),
  ]
    .filter((clause) => clause !== null)
    .map(
      (clause, index, { length }) =>
        clause + (index < length - 1 ? words.clauseEnd : words.sentenceEnd),
    );
}

/** Whom the sentence calls by name. */
export const namedInLede = (places: ReadonlyMap<string, Places>): string[] =>
  extremes(places).flatMap((most) => most?.named.map(({ id }) => id) ?? []);

/** So many names a sentence bears; of more that share a place these are named, and the others counted. */
const MOST_NAMES = 3;

type Most = { named: { id: string; name: string }[]; count: number; times: string } | null;

const namesOf = ({ named, count }: NonNullable<Most>) =>
  listed({ names: named.map(({ name }) => name), count });

const extremes = (places: ReadonlyMap<string, Places>): [Most, Most] => [
  mostOf(places, ({ first }) => first),
  mostOf(places, ({ last }) => last),
];

function mostOf(places: ReadonlyMap<string, Places>, countOf: (one: Places) => number): Most {
  const highest = Math.max(0, ...[...places.values()].map(countOf));
  if (highest === 0) return null;
  const all = [...places].filter(([, one]) => countOf(one) === highest);
  const totals = new Set(all.map(([, { ranked }]) => ranked));
  const [total] = totals.size === 1 ? totals : [];
  return {
    named: all.slice(0, MOST_NAMES).map(([id, { name }]) => ({ id, name })),
    count: all.length,
    times: words.times(highest, total ?? null, all.length > 1),
  };
}
