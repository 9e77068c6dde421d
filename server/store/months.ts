import { keysWithin, packPeriod, unpackPeriod } from '#domain/period-key.ts';
import { daysOf, type Period } from '#domain/period.ts';

/** Months as integers, and periods of figures as keys (docs/decisions/035-key-of-a-figure.md). */
export interface StoredMonths {
  periodStart: number;
  periodEnd: number;
}

/** @example toMonth('2019-06') // 201906 */
export function toMonth(month: string): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7));
}

/** @example fromMonth(201906) // '2019-06' */
export function fromMonth(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}

export function toPeriod(row: StoredMonths): Period {
  return { start: fromMonth(row.periodStart), end: fromMonth(row.periodEnd) };
}

export function fromPeriod({ start, end }: Period): StoredMonths {
  return { periodStart: toMonth(start), periodEnd: toMonth(end) };
}

/** More months than a database is likely to have; a day each would be eleven years. */
const MOST_KNOWN = 4096;

/** Keys by the months: the same few are asked for with every column. */
const knownKeys = new Map<string, number>();

/** @throws RangeError for one that no figure may run over */
export function toKey(period: Period): number {
  const months = `${period.start}/${period.end}`;
  const key = knownKeys.get(months) ?? packPeriod(daysOf(period));
  if (knownKeys.size >= MOST_KNOWN) knownKeys.clear();
  knownKeys.set(months, key);
  return key;
}

/** The keys of what ends within some months, as an index has them. Null: no bound. */
export function keysEnding({ from, to }: EndRange): { from: number; to: number } {
  return keysWithin(daysOf({ start: from ?? '0001-01', end: to ?? '9999-12' }));
}

/** Periods that end in these months or between them, `YYYY-MM`; null: no bound. */
export interface EndRange {
  from: string | null;
  to: string | null;
}

const known = new Map<number, StoredMonths>();

/** The months of a key. Each is worked out once: it takes as long as reading its row. */
export function monthsOf(key: number): StoredMonths {
  const found = known.get(key);
  if (found) return found;
  const { first, last } = unpackPeriod(key);
  const months = { periodStart: toMonth(first), periodEnd: toMonth(last) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, months);
  return months;
}
