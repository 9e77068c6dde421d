/** Which picture stands, and for how long. */
export interface Turn {
  key: string;
  /** Where it stood when it came. */
  place: number;
  /** Without the pauses. */
  shownMs: number;
  isPaused: boolean;
}

export const FIRST: Turn = { key: '', place: 0, shownMs: 0, isPaused: false };

/** The same picture after the figures were read anew, wherever it stands by then; else the one in its place. */
export function placeOf({ key, place }: Turn, keys: readonly string[]): number {
  const found = keys.indexOf(key);
  return found === -1 ? Math.max(0, Math.min(place, keys.length - 1)) : found;
}

/** Forward or back, round and round. */
export function step(turn: Turn, by: number, keys: readonly string[]): Turn {
  const place = (placeOf(turn, keys) + by + keys.length) % Math.max(1, keys.length);
  return { ...turn, key: keys[place] ?? '', place, shownMs: 0 };
}

/** Time goes by; at the end of its time the next one comes. */
export function pass(
  turn: Turn,
  ms: number,
  { keys, seconds }: { keys: readonly string[]; seconds: number },
): Turn {
  if (turn.isPaused) return turn;
  const shownMs = turn.shownMs + ms;
  return shownMs >= seconds * 1000 ? step(turn, 1, keys) : { ...turn, shownMs };
}
