/** The two ends of a drawn scale. */
export interface Extent {
  min: number;
  max: number;
}

/** Spans all figures and zero, so that bars start on the sheet; null when there is nothing to draw. */
export function extentOf(figures: readonly (number | null)[]): Extent | null {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return null;
  const [min, max] = [Math.min(0, ...known), Math.max(0, ...known)];
  return min === max ? { min: 0, max: 1 } : { min, max };
}

/**
 * Where a value lies on the scale, in percent from the left; held at the ends beyond them.
 * @example percentAt(5, { min: 0, max: 20 }) // 25
 */
export function percentAt(value: number, { min, max }: Extent): number {
  const share = (value - min) / (max - min);
  return Math.min(1, Math.max(0, share)) * 100;
}

export function isBeyond(value: number, { min, max }: Extent): boolean {
  return value < min || value > max;
}
