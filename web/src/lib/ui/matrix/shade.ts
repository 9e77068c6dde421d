import type { Measure, Status } from '#lib/format/status.ts';

/** From where up a gap takes the second, third and fourth wash: points for rates, enterprises for counts. */
export const SHADE_STEPS = {
  rate: [1, 5, 20],
  count: [2, 5, 10],
} as const satisfies Partial<Record<Measure, readonly number[]>>;

/**
 * The wash behind a cell: `unmet-3`, `met-1`; null where nothing is judged.
 * @example shadeOf({ gap: -4, status: 'unmet' }, 'rate') // 'unmet-2'
 */
export function shadeOf(
  { gap, status }: { gap: number | null; status: Status },
  measure: Measure,
): string | null {
  if (gap === null || (status !== 'met' && status !== 'unmet')) return null;
  const steps = measure === 'count' ? SHADE_STEPS.count : SHADE_STEPS.rate;
  return `${status}-${1 + steps.filter((step) => Math.abs(gap) >= step).length}`;
}
