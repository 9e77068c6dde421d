/** By what gaps are held against one another: data of the office, for what a small gap is differs from place to place. */
export interface GapScale {
  /** The least gap that counts as typical of a growth rate, in percentage points. */
  rateFloor: number;
  /** The same of a count, in enterprises. */
  countFloor: number;
  /**
   * Where the steps of the wash begin, in typical gaps, rising. What lies below the second is about as
   * large as elsewhere; what reaches it stands out.
   */
  steps: [number, number, number];
}

/** Of a dictionary that says nothing of it. */
export const USUAL_GAP_SCALE: GapScale = { rateFloor: 0.5, countFloor: 1, steps: [0.5, 1.5, 3] };

/**
 * Which step of the wash a gap is in, 0 the faintest; the sign says nothing, for of a ceiling more is worse.
 * @example gapStep(-2.2, USUAL_GAP_SCALE) // 2
 */
export function gapStep(gapRatio: number, { steps }: Pick<GapScale, 'steps'>): number {
  return steps.filter((step) => Math.abs(gapRatio) >= step).length;
}

/**
 * Whether a gap is larger than what is usual in its group.
 * @example isOutstanding(-1.01, USUAL_GAP_SCALE) // false
 * @example isOutstanding(-9.6, USUAL_GAP_SCALE) // true
 */
export function isOutstanding(gapRatio: number, { steps }: Pick<GapScale, 'steps'>): boolean {
  return Math.abs(gapRatio) >= steps[1];
}
