import type { PeriodSpan } from '#domain/period-span.ts';
import { monthsFrom, shiftMonth } from '#domain/period.ts';
import type { HeldPeriods } from '#server/schemas/observation-table.ts';
import type { Times } from '#lib/url/data.ts';
import { periodKind } from './period-kind.ts';

/** The months in which periods end, of the chosen kinds: what a range is chosen from. Oldest first. */
export function endMonths(held: HeldPeriods, spans: readonly PeriodSpan[]): string[] {
  const own = held.filter((one) => isChosen(one, spans));
  return [...new Set(own.map(({ end }) => end))].toSorted();
}

/** January alone is a month and cumulative. */
function isChosen({ start, end, span }: HeldPeriods[number], spans: readonly PeriodSpan[]): boolean {
  if (spans.length === 0 || spans.includes(span)) return true;
  return start === end && end.endsWith('-01') && spans.includes('cumulative');
}

/** Which kinds of periods there are. */
export function heldSpans(held: HeldPeriods): PeriodSpan[] {
  const spans = new Set(held.map(({ span }) => span));
  return (['month', 'cumulative', 'quarter', 'other'] as const).filter((one) => spans.has(one));
}

/** Which of the months a choice reaches from and to, by their places; the first and last where it says none. */
export function shownRange(
  { from, to, last }: Times,
  months: readonly string[],
): { low: number; high: number } {
  const end = months.length - 1;
  const high = to === null ? end : months.findLastIndex((month) => month <= to);
  const newest = months[Math.max(0, high)] ?? '';
  const first = last === null || newest === '' ? from : shiftMonth(newest, 1 - last);
  const low = first === null ? 0 : months.findIndex((month) => month >= first);
  return { low: low < 0 ? Math.max(0, end) : low, high: Math.max(0, high) };
}

/**
 * What is chosen by two handles. Up to the newest month a choice goes on as it did, growing or rolling;
 * before it, it is fixed.
 * @example slideTo({ low: 2, high: 5 }, months, everyMonth) // { from: months[2], to: null, last: null, spans: [] }
 */
export function slideTo(
  { low, high }: { low: number; high: number },
  months: readonly string[],
  times: Times,
): Times {
  const { spans } = times;
  const kind = periodKind(times);
  const [from = null, to = null] = [months[low], months[high]];
  if (high < months.length - 1 || kind === 'fixed') return { spans, from, to, last: null };
  if (kind === 'rolling' && from !== null && to !== null) {
    return { spans, from: null, to: null, last: monthsFrom(from, to) + 1 };
  }
  return { spans, from: low === 0 ? null : from, to: null, last: null };
}
