import { shiftMonth } from '#domain/period.ts';
import { monthOfYear, yearOfMonth } from '../months.ts';

/** A period that something is told for. */
export interface Span {
  /** As it is typed: 2026, 2026年上半年, 2026-Q3, 2026-10. */
  text: string;
  year: number;
  /** Its end in years: the end of June 2026 is 2026.5. */
  at: number;
}

const SIZES = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The periods of a kind that end within some months, oldest first.
 * @example spansOf('quarter', '2025-11', '2026-04').map(({ text }) => text) // ['2025-Q4', '2026-Q1']
 */
export function spansOf(every: keyof typeof SIZES, first: string, last: string): Span[] {
  const spans: Span[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) {
    const [year, no] = [yearOfMonth(month), monthOfYear(month)];
    if (no % SIZES[every] === 0)
      spans.push({ text: textOf(every, month), year, at: year + no / 12 });
  }
  return spans;
}

function textOf(every: keyof typeof SIZES, month: string): string {
  const [year, no] = [yearOfMonth(month), monthOfYear(month)];
  switch (every) {
    case 'month':
      return month;
    case 'quarter':
      return `${year}-Q${no / 3}`;
    case 'half-year':
      return `${year}年${no === 6 ? '上' : '下'}半年`;
    case 'year':
      return String(year);
    default:
      return every satisfies never;
  }
}
