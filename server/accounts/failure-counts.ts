import { Type, type Static } from 'typebox';

const HOUR = 60 * 60_000;
/** A failure is forgotten so long after the last one. */
export const FORGOTTEN_AFTER_MS = HOUR;

/** How failures in a row are slowed: so many are free, then waits that double. In milliseconds. */
export interface Slowing {
  free: number;
  first: number;
  longest: number;
}

/** @example waitAfter(7, { free: 5, first: 5000, longest: 900_000 }) // 20_000: 5 s, 10 s, 20 s */
export function waitAfter(failures: number, { free, first, longest }: Slowing): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 30));
}

/** Failures under one name. */
export type FailureCount = Static<typeof FailureCount>;
export const FailureCount = Type.Object({
  failures: Type.Integer(),
  /** When one more may be tried, and when the last was. Milliseconds since 1970. */
  freeAt: Type.Number(),
  lastAt: Type.Number(),
});

type Found = FailureCount | null | undefined;

export function failuresIn(count: Found, now: number): number {
  return standing(count, now)?.failures ?? 0;
}

/** Milliseconds until one more may be tried. */
export function waitIn(count: Found, now: number): number {
  return Math.max(0, (standing(count, now)?.freeAt ?? 0) - now);
}

export function oneMore(count: Found, now: number, slowing: Slowing): FailureCount {
  const failures = failuresIn(count, now) + 1;
  const wait = waitAfter(failures, slowing);
  // Where one may try at once, also a clock that is a little behind must say so.
  return { failures, freeAt: wait === 0 ? 0 : now + wait, lastAt: now };
}

/** One failure less, and no wait for it: it was none. */
export function oneLess(count: Found): FailureCount | null {
  if (!count || count.failures <= 1) return null;
  return { ...count, failures: count.failures - 1, freeAt: 0 };
}

/** A clock that was set back must not make anybody wait until it has caught up. */
function standing(count: Found, now: number): FailureCount | null {
  return count && Math.abs(now - count.lastAt) < HOUR ? count : null;
}
