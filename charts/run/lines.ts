import { monthsFrom } from '#domain/period.ts';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';

export const RUNS = ['trend', 'ranks'] as const;
/** The run of figures, or of places among the others. */
export type Run = (typeof RUNS)[number];

export interface RunState {
  run: Run;
  /** The city, its regions and wider places, of one indicator. */
  trends: readonly Trend[];
  /** The region that is pointed out; null: none. */
  chosen: string | null;
  /** From which month to which: 2024-01. Null: as far as there are figures. */
  from: string | null;
  to: string | null;
}

/** How many months where no first one is told. */
export const USUAL_SPAN = 36;

/**
 * How many months of figures a run from some month takes: an indicator may run ahead of its release, and
 * no more is read than ten years.
 * @param last of the release, or of its figures
 * @example monthsOfRun(null, '2026-10') // 36
 * @example monthsOfRun('2026-01', '2026-10') // 9 + 12 = 21
 */
export const monthsOfRun = (from: string | null, last: string): number =>
  from === null ? USUAL_SPAN : Math.min(120, Math.max(1, monthsFrom(from, last) + 12));

/** What a line is among the others, the strongest last. */
export const STRENGTHS = ['quiet', 'wider', 'city', 'last', 'first', 'chosen'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Line {
  trend: Trend;
  strength: Strength;
}

/** What is drawn of a point. */
export const readPoint = (run: Run, point: Pick<TrendPoint, 'value' | 'rank'>): number | null =>
  run === 'trend' ? point.value : point.rank;

/** The lines of some months, the strong ones drawn last, and what is left out because one scale does not hold it. */
export function linesOf(state: RunState): { lines: Line[]; leftOut: Trend[] } {
  const within = state.trends
    .map((trend) => withinSpan(trend, state))
    .filter(({ points }) => points.some((point) => readPoint(state.run, point) !== null));
  const leftOut = within.filter(
    (trend) => trend.region.id !== state.chosen && isTooLarge(trend, within),
  );
  const drawn = within.filter((trend) => !leftOut.includes(trend));
  const ends = endsOf(drawn);
  const lines = drawn.map((trend) => ({ trend, strength: strengthOf(trend, state, ends) }));
  const weight = ({ strength }: Line) => STRENGTHS.indexOf(strength);
  return { lines: lines.toSorted((one, other) => weight(one) - weight(other)), leftOut };
}

/** The points of a line whose periods end in some months. */
export const withinSpan = (
  { points, ...trend }: Trend,
  { from, to }: Pick<RunState, 'from' | 'to'>,
): Trend => ({
  ...trend,
  points: points.filter(
    ({ period: { end } }) => (from === null || end >= from) && (to === null || end <= to),
  ),
});

/** How many times the largest of its parts a sum may be before it presses them flat. */
const FLAT = 2;

/** An amount of the city or of a wider place, beside which its parts would lie on the axis. */
function isTooLarge(trend: Trend, all: readonly Trend[]): boolean {
  if (trend.measure !== 'count' && trend.measure !== 'level') return false;
  if (isPart(trend)) return false;
  const parts = all.filter(isPart);
  return parts.length > 0 && largestOf([trend]) > FLAT * largestOf(parts);
}

const isPart = ({ region }: Trend) => region.kind !== 'city' && region.kind !== 'wider';

const largestOf = (trends: readonly Trend[]): number =>
  Math.max(0, ...trends.flatMap(({ points }) => points.map(({ value }) => Math.abs(value ?? 0))));

/** Who was first and who last when places were last given. */
function endsOf(trends: readonly Trend[]): { first: string | null; last: string | null } {
  const at = Math.max(
    -1,
    ...trends.map(({ points }) => points.findLastIndex(({ rank }) => rank !== null)),
  );
  const ranked = trends
    .flatMap(({ region, points }) => {
      const rank = points[at]?.rank ?? null;
      return rank === null ? [] : [{ id: region.id, rank }];
    })
    .sort((one, other) => one.rank - other.rank);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last || first.rank === last.rank) return { first: null, last: null };
  return { first: first.id, last: last.id };
}

function strengthOf(
  { region }: Trend,
  { chosen }: RunState,
  { first, last }: ReturnType<typeof endsOf>,
): Strength {
  if (region.id === chosen) return 'chosen';
  if (region.kind === 'city' || region.kind === 'wider') return region.kind;
  if (region.id === first) return 'first';
  return region.id === last ? 'last' : 'quiet';
}
