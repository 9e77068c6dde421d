import { lastSpan, type PlanPeriod } from './period.ts';
import type { PlanRow } from './row.ts';
import type { Term } from './term.ts';
import { START, type JudgedValue, type Watched } from './watched.ts';

interface Counted {
  row: Pick<PlanRow, 'signedOn'>;
  term: Term;
}

/**
 * How a count stands of which no target is printed: its latest value, and the span that is asked for. It is
 * never reached or missed.
 */
export function watchCount(
  { row, term }: Counted,
  latest: JudgedValue | null,
  on: string,
): Watched {
  const asked = spanAsked(term, on);
  const isTold =
    latest !== null && (term.kind === 'open' || latest.told.period.last >= (asked?.first ?? ''));
  const isBefore = row.signedOn !== null && (asked?.last ?? '') < row.signedOn;
  return {
    ...START,
    status: 'counted',
    due: term.kind === 'dated' ? term.due : term.kind === 'recurring' ? term.until : null,
    latest,
    asked: isTold || isBefore ? null : asked,
  };
}

/** Once, after its day; again and again, the last that is over; without either, the last year. */
function spanAsked(term: Term, on: string): PlanPeriod | null {
  switch (term.kind) {
    case 'dated':
      return on > term.due
        ? { unit: 'year', first: `${term.due.slice(0, 4)}-01-01`, last: term.due }
        : null;
    case 'recurring':
      return lastSpan(term.cadence, term.until !== null && term.until < on ? term.until : on);
    case 'open':
      return lastSpan({ unit: 'year', every: 1 }, on);
    default:
      return term satisfies never;
  }
}
