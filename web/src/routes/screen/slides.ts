import type { MatrixCell, MatrixRow, Overview, RegionStanding } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { ROUNDS, type Round } from '#lib/url/screen.ts';

/** So much stands on one picture that it can be read across a room. */
export const FITS = {
  rows: 18,
  columns: 13,
  standings: 12,
  lists: 3,
  lines: 28,
  places: 28,
} as const;

export interface MatrixSlide {
  round: 'matrix';
  rows: readonly MatrixRow[];
  regions: readonly RegionRef[];
}
export interface StandingsSlide {
  round: 'standings';
  lists: readonly StandingPart[];
}
export type StandingPart =
  { of: 'county' | 'park'; standings: readonly RegionStanding[] } | { of: 'departments' };
export interface ExtremesSlide {
  round: 'extremes';
  of: 'gaps' | 'moves';
}
export interface RegionSlide {
  round: 'regions';
  standing: RegionStanding;
  lines: readonly { row: MatrixRow; cell: MatrixCell }[];
}
export interface IndicatorSlide {
  round: 'indicators';
  row: MatrixRow;
  places: readonly { region: RegionRef; cell: MatrixCell }[];
  /** Left out between the first and the last. */
  omitted: number;
}
type Content = MatrixSlide | StandingsSlide | ExtremesSlide | RegionSlide | IndicatorSlide;

/** One picture of the rounds. */
export interface Slide {
  /** The same after the figures were read anew. */
  key: string;
  content: Content;
  /** Which part of how many, where a thing does not fit on one; null: it does. */
  part: { no: number; of: number } | null;
}

/** The pictures of the rounds that were chosen, in that order; of none, all. */
export function slidesOf(
  overview: Overview,
  { rounds, hasMoved }: { rounds: readonly Round[]; hasMoved: boolean },
): Slide[] {
  const chosen = rounds.length > 0 ? rounds : ROUNDS;
  return chosen.flatMap((round) => MAKERS[round](overview, hasMoved));
}

const MAKERS: Record<Round, (overview: Overview, hasMoved: boolean) => Slide[]> = {
  matrix: ({ regions, regionStandings, rows }) => {
    const city = regions.filter(({ kind }) => kind === 'city');
    // As in the league, worst first.
    const placeOf = ({ id }: RegionRef) =>
      regionStandings.findIndex(({ region }) => region.id === id);
    const others = regions
      .filter(({ kind }) => kind !== 'city')
      .toSorted((a, b) => placeOf(a) - placeOf(b));
    // The city stands beside its parts on every picture.
    const columns = chunk(others, FITS.columns - city.length).map((some) => [...city, ...some]);
    return numbered(
      'matrix',
      columns.flatMap((some) =>
        chunk(rows, FITS.rows).map((part) => ({
          round: 'matrix' as const,
          rows: part,
          regions: some,
        })),
      ),
    );
  },
  standings: ({ regionStandings, hasTargets }) => {
    const lists = (['county', 'park'] as const).flatMap((kind): StandingPart[] => {
      const ofKind = regionStandings.filter(({ region }) => region.kind === kind);
      return chunk(ofKind, FITS.standings).map((standings) => ({ of: kind, standings }));
    });
    return numbered(
      'standings',
      chunk(hasTargets ? [...lists, { of: 'departments' as const }] : lists, FITS.lists).map(
        (part) => ({
          round: 'standings' as const,
          lists: part,
        }),
      ),
    );
  },
  extremes: (_overview, hasMoved) =>
    (hasMoved ? (['gaps', 'moves'] as const) : (['gaps'] as const)).flatMap((of) =>
      numbered(`extremes:${of}`, [{ round: 'extremes' as const, of }]),
    ),
  regions: ({ regionStandings, rows }) =>
    regionStandings.flatMap((standing) => {
      const lines = rows.flatMap((row) => {
        const cell = row.cells.find(({ regionId }) => regionId === standing.region.id);
        return cell ? [{ row, cell }] : [];
      });
      return numbered(
        `region:${standing.region.id}`,
        chunk(lines, FITS.lines).map((some) => ({
          round: 'regions' as const,
          standing,
          lines: some,
        })),
      );
    }),
  indicators: ({ regions, rows }) =>
    rows.flatMap((row) => {
      const places = placesOf(row, regions);
      // A ranking of one is none.
      if (places.filter(({ cell }) => cell.rank !== null).length < 2) return [];
      const half = FITS.places / 2;
      const isLong = places.length > FITS.places;
      const shown = isLong ? [...places.slice(0, half), ...places.slice(-half)] : places;
      const omitted = places.length - shown.length;
      return numbered(`indicator:${row.indicator.id}`, [
        { round: 'indicators' as const, row, places: shown, omitted },
      ]);
    }),
};

/** The ranked ones best first, then those that have a figure and no rank. */
function placesOf(row: MatrixRow, regions: readonly RegionRef[]): IndicatorSlide['places'] {
  const last = Number.MAX_SAFE_INTEGER;
  return regions
    .filter(({ kind }) => kind !== 'city')
    .flatMap((region) => {
      const cell = row.cells.find(({ regionId }) => regionId === region.id);
      return cell && cell.actual !== null ? [{ region, cell }] : [];
    })
    .toSorted((a, b) => (a.cell.rank ?? last) - (b.cell.rank ?? last));
}

function numbered(key: string, contents: readonly Content[]): Slide[] {
  const of = contents.length;
  return contents.map((content, index) => ({
    key: `${key}:${index}`,
    content,
    part: of > 1 ? { no: index + 1, of } : null,
  }));
}

/** In parts of nearly the same size, none larger than the limit. @example chunk([1, 2, 3, 4], 3) // [[1, 2], [3, 4]] */
export function chunk<Item>(items: readonly Item[], limit: number): Item[][] {
  const parts = Math.ceil(items.length / limit);
  const size = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => items.slice(part * size, (part + 1) * size));
}
