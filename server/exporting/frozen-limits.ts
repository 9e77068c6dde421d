/** How much may be frozen, and for how long it stays when nobody asks for it. */
export interface FrozenLimits {
  /** All of it, but for what SQLite needs. */
  megabytes: number;
  /** By one address, account or key within 24 hours: how many, and how much room they may take. */
  perDay: number;
  megabytesPerDay: number;
  /** After so many days without anybody asking it expires, unless an account keeps it. */
  days: number;
}

export const FROZEN_LIMITS: FrozenLimits = {
  megabytes: 1024,
  perDay: 100,
  // In the days that everything stays at the least, one address can't fill the whole.
  megabytesPerDay: 30,
  days: 90,
};

export const MEGABYTE = 1_000_000;
export const DAY_MS = 86_400_000;

/** When room is short, what is frozen for longer than this goes first by which nobody asked for the longest. */
const SAFE_DAYS = 30;

/** Before it nothing that was frozen goes to make room. */
export function safeSince({ days }: FrozenLimits, now: Date): string {
  return new Date(now.getTime() - Math.min(SAFE_DAYS, days) * DAY_MS).toISOString();
}

/** The earliest day on which it may expire. @example expiryOf('2026-11-29T…', 90) // '2027-02-27' */
export function expiryOf(lastAskedAt: string, days: number): string {
  return new Date(Date.parse(lastAskedAt) + days * DAY_MS).toISOString().slice(0, 10);
}
