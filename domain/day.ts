const MS_A_DAY = 86_400_000;

/** Whether it is a day of the calendar, `YYYY-MM-DD`. @example isDay('2020-02-30') // false */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** @example addDays('2020-02-28', 2) // '2020-03-01' */
export function addDays(day: string, days: number): string | null {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY);
  return Number.isNaN(date.valueOf()) ? null : date.toISOString().slice(0, 10);
}

/** @example daysBetween('2020-02-28', '2020-03-01') // 2; NaN where one is no day */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY;
}

/** 1 is Monday, 7 Sunday. @example weekdayOf('2020-10-01') // 4 */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
