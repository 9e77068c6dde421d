/** A closed range of days, both `YYYY-MM-DD`: a month, a quarter, a year, an ISO week, one day. */
export interface DayRange {
  first: string;
  last: string;
}

const MS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1900, 0, 1);
/** Days that a period may have: 44 years and a bit. */
const LENGTHS = 2 ** 14;
/** Last days lie this far from 1900-01-01 on either side, so that a key is an integer of 32 bits. */
const REACH = 2 ** 17;

/**
 * A range of days as one integer, which sorts by the last day and then by the first: days from
 * 1900-01-01 to the last day, times 16,384, plus 16,383 less the days by which the first lies before it.
 * @example packPeriod({ first: '2019-01-01', last: '2019-06-30' }) // 43_644 × 16_384 + 16_383 - 180
 * @throws RangeError where it can't be said so, which `canPack` tells before
 */
export function packPeriod(range: DayRange): number {
  const key = keyOf(range);
  if (key !== null) return key;
  throw new RangeError(`a period that no key says: ${range.first} to ${range.last}`);
}

/** @example unpackPeriod(packPeriod({ first: '2024-12-30', last: '2025-01-05' })) // that week */
export function unpackPeriod(key: number): DayRange {
  const last = Math.floor(key / LENGTHS);
  const before = LENGTHS - 1 - (key - last * LENGTHS);
  return { first: dayAt(last - before) ?? '', last: dayAt(last) ?? '' };
}

/** Whether it ends on a day from 1541-02-20 to 2258-11-11 and has 16,384 days at most, 44 years. */
export function canPack(range: DayRange): boolean {
  return keyOf(range) !== null;
}

/**
 * The keys of all periods that end on one of these days.
 * @example keysWithin({ first: '2019-01-01', last: '2019-06-30' }) // from 43_464 × 16_384 to 43_645 × 16_384 - 1
 */
export function keysWithin({ first, last }: DayRange): { from: number; to: number } {
  const [from, to] = [dayNumber(first), dayNumber(last) + 1];
  return { from: clamp(from) * LENGTHS, to: clamp(to) * LENGTHS - 1 };
}

function keyOf({ first, last }: DayRange): number | null {
  const day = dayNumber(last);
  const before = day - dayNumber(first);
  // A 30th of February is read as the 1st or 2nd of March.
  if (dayAt(day) !== last || dayAt(day - before) !== first) return null;
  if (!(day >= -REACH && day < REACH && before >= 0 && before < LENGTHS)) return null;
  return day * LENGTHS + (LENGTHS - 1 - before);
}

function clamp(day: number): number {
  return Math.min(Math.max(day, -REACH), REACH);
}

/** Days since 1900-01-01; NaN where there is no such day. */
function dayNumber(day: string): number {
  return (Date.parse(day) - DAY_ZERO) / MS_A_DAY;
}

function dayAt(number: number): string | null {
  const date = new Date(DAY_ZERO + number * MS_A_DAY);
  return Number.isNaN(date.valueOf()) ? null : date.toISOString().slice(0, 10);
}
