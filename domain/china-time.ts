const CHINA_MS = 8 * 60 * 60 * 1000;

/** @example dayInChina(new Date('2019-08-20T17:00:00Z')) // '2019-08-21' */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + CHINA_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** As clocks in China have it. @example clockInChina('2026-03-02T01:00:00.000Z') // '2026-03-02 09:00' */
export function clockInChina(at: string): string {
  const ms = Date.parse(at) + CHINA_MS;
  return Number.isNaN(ms) ? at : new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
