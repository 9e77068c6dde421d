const HOURS_AHEAD = 8;

/**
 * A moment in Beijing time, which knows no summer time, to the minute.
 * @example formatMoment('2026-03-02T01:05:00.000Z') // '2026-03-02 09:05'
 */
export function formatMoment(iso: string): string {
  const there = new Date(Date.parse(iso) + HOURS_AHEAD * 3_600_000);
  return there.toISOString().slice(0, 16).replace('T', ' ');
}
