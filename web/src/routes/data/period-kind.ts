import type { DataState, Times } from '#lib/url/data.ts';

/** How a selection chooses its months, and so what it does when a new release comes. */
export const PERIOD_KINDS = ['all', 'growing', 'rolling', 'fixed'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** @example periodKind({ from: '2020-01', to: null, last: null }) // 'growing' */
export function periodKind({ from, to, last }: Omit<Times, 'spans'>): PeriodKind {
  if (last !== null) return 'rolling';
  if (to !== null) return 'fixed';
  return from === null ? 'all' : 'growing';
}

/** A year, unless another window was chosen before. */
const USUAL_WINDOW = 12;

/** The months of a selection chosen in another way; what still has a sense stays. */
export function asKind(kind: PeriodKind, { from, to, last, spans }: Times): Times {
  switch (kind) {
    case 'all':
      return { spans, from: null, to: null, last: null };
    case 'growing':
      return { spans, from, to: null, last: null };
    case 'rolling':
      return { spans, from: null, to: null, last: last ?? USUAL_WINDOW };
    case 'fixed':
      return { spans, from, to, last: null };
  }
}

/** What becomes of a selection when a new release comes. */
export type Growth = 'as-of' | 'releases' | PeriodKind;

export function growthOf(state: DataState, asOf: string | null): Growth {
  if (asOf !== null) return 'as-of';
  return state.release.length > 0 ? 'releases' : periodKind(state);
}
