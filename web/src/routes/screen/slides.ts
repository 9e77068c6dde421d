import type { MatrixCell, MatrixRow, Overview, RegionStanding } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { inLeagueOrder } from '#lib/ui/league-order.ts';
import { worstAndChosen } from '#lib/ui/worst-and-chosen.ts';
import { ROUNDS, type Round, type ScreenState } from '#lib/url/screen.ts';

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

interface Asked extends Pick<ScreenState, 'rounds' | 'regions' | 'chosen'> {
  /** Whether there is anything to compare with. */
  hasMoved: boolean;
}

/** The pictures of the rounds that were chosen, in that order; of none, all. */
export function slidesOf(overview: Overview, asked: Asked): Slide[] {
  const rounds = asked.rounds.length > 0 ? asked.rounds : ROUNDS;
  const own = ownPictures(overview, asked);
  return rounds.flatMap((round) => MAKERS[round](overview, { hasMoved: asked.hasMoved, own }));
}

/** Which of many regions have a column and a picture of their own: the worst and the chosen; null: all. */
function ownPictures(
  { regionStandings }: Pick<Overview, 'regionStandings'>,
  { regions, chosen }: Pick<Asked, 'regions' | 'chosen'>,
): ReadonlySet<string> | null {
  return regions === 'all' ? null : worstAndChosen(regionStandings, chosen);
}

/** How many regions have none. */
export function leftOut(
  overview: Pick<Overview, 'regionStandings'>,
  asked: Pick<Asked, 'regions' | 'chosen'>,
): number {
  const own = ownPictures(overview, asked);
  return overview.regionStandings.filter(({ region }) => own !== null && !own.has(region.id))
    .length;
}

interface Made {
  hasMoved: boolean;
  own: ReturnType<typeof ownPictures>;
}

const MAKERS: Record<Round, (overview: Overview, made: Made) => Slide[]> = {
  matrix: ({ regions, regionStandings, rows }, { own }) => {
    const city = regions.filter(({ kind }) => kind === 'city');
    const parts = regions.filter(({ id, kind }) => kind !== 'city' && (own?.has(id) ?? true));
    const others = inLeagueOrder(parts, regionStandings);
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
  extremes: (_overview, { hasMoved }) =>
    (hasMoved ? (['gaps', 'moves'] as const) : (['gaps'] as const)).flatMap((of) =>
      numbered(`extremes:${of}`, [{ round: 'extremes' as const, of }]),
    ),
  regions: ({ regionStandings, rows }, { own }) => {
    const shown = regionStandings.filter(({ region }) => own?.has(region.id) ?? true);
    return shown.flatMap((standing) => {
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
    });
  },
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
