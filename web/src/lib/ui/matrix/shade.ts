import { gapStep, type GapScale } from '#domain/gap-scale.ts';
import type { Target } from '#server/schemas/scalars.ts';
import type { Measure, Status } from '#lib/format/status.ts';
import { betterBy } from './change.ts';

/** From where up a change takes the second, third and fourth wash: points for rates, enterprises for counts. */
export const CHANGE_STEPS = {
  rate: [0.5, 2, 5],
  count: [2, 4, 8],
} as const satisfies Partial<Record<Measure, readonly number[]>>;

/** A token of the theme. */
export type Shade = `${'met' | 'unmet'}-${Level}`;
const LEVELS = [1, 2, 3, 4] as const;
type Level = (typeof LEVELS)[number];

/**
 * The wash behind a gap, by how many times the usual gap of its row it is; without steps where that cannot
 * be said, as of a count of the whole city.
 * @example washOf({ gap: -4, gapRatio: -2, status: 'unmet' }, scale) // 'unmet-3'
 */
export function washOf(
  { gap, gapRatio, status }: { gap: number | null; gapRatio: number | null; status: Status },
  scale: Pick<GapScale, 'steps'>,
): Shade | null {
  if (gap === null || (status !== 'met' && status !== 'unmet')) return null;
  const level = gapRatio === null ? 1 : (LEVELS[gapStep(gapRatio, scale)] ?? 4);
  return `${status}-${level}`;
}

/**
 * What the four washes are of, faintest first.
 * @example stepLabels([0.5, 1.5, 3]) // ['< 0.5', '0.5–1.5', '1.5–3', '≥ 3']
 */
export function stepLabels([first, second, third]: GapScale['steps']): string[] {
  return [`< ${first}`, `${first}–${second}`, `${second}–${third}`, `≥ ${third}`];
}

/**
 * The wash behind a change: cobalt for the better, copper for the worse; none where nothing moved.
 * @example shadeOfChange(1.5, null, 'rate') // 'met-2'
 */
export function shadeOfChange(
  change: number | null,
  target: Target | null,
  measure: Measure,
): Shade | null {
  if (change === null || change === 0) return null;
  const way = betterBy(change, target) > 0 ? 'met' : 'unmet';
  return `${way}-${levelOf(change, measure)}`;
}

/**
 * The wash behind a place: the better, the deeper; none at the end, and none where nobody else is ranked.
 * @example shadeOfRank(1, 4) // 'met-4'
 */
export function shadeOfRank(rank: number | null, size: number): Shade | null {
  if (rank === null || size < 2) return null;
  const level = LEVELS[Math.ceil((4 * (size - rank)) / (size - 1)) - 1];
  return level ? `met-${level}` : null;
}

function levelOf(amount: number, measure: Measure): Level {
  // Of an amount nobody can say what is much: one wash says which way it is.
  if (measure === 'level') return 1;
  const steps = CHANGE_STEPS[measure === 'count' ? 'count' : 'rate'];
  return LEVELS[steps.filter((step) => Math.abs(amount) >= step).length] ?? 4;
}
