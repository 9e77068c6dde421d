/** More marks than this on a line hide one another, and whatever stands among them. */
export const TOLD_APART = 30;

/** A crowd on a line: its ends, and between which its middle half stands. */
export interface Crowd {
  from: number;
  to: number;
  low: number;
  high: number;
}

/**
 * What a line says of more places than can be told apart; null: they can, each by its own mark. Quarters
 * are the places of the order themselves, nothing between them.
 * @example crowdOf([0, 1, …, 40]) // { from: 0, to: 40, low: 10, high: 30 }
 */
export function crowdOf(places: readonly number[]): Crowd | null {
  if (places.length <= TOLD_APART) return null;
  const sorted = places.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return { from: at(0), to: at(1), low: at(0.25), high: at(0.75) };
}
