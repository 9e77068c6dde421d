const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const SESSION_IDLE = 60 * MINUTE;
export const SESSION_WHOLE = 12 * HOUR;
export const INVITATION_LASTS = 72 * HOUR;
/** How exactly it is kept when a session or a key was last used. */
export const SEEN_EVERY = MINUTE;

/** A moment some milliseconds away, as the database keeps it: ISO 8601, UTC. */
export function shift(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
