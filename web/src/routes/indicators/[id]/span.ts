import { USUAL_SPAN } from '#charts/run/lines.ts';
import { shiftMonth } from '#domain/period.ts';

interface Span {
  from: string;
  to: string;
}

/**
 * Which months are shown of those that there are: the last three years where none are chosen.
 * @example spanOf({ first: '2020-01', last: '2026-10' }, { from: null, to: null }) // { from: '2023-11', to: '2026-10' }
 */
export function spanOf(
  { first, last }: { first: string; last: string },
  chosen: { from: string | null; to: string | null },
): Span {
  const within = (month: string) => (month < first ? first : month > last ? last : month);
  const [from, to] = [chosen.from ?? shiftMonth(last, 1 - USUAL_SPAN), chosen.to ?? last];
  return { from: within(from), to: within(to) };
}
