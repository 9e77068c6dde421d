import { everything, type DataState } from '#lib/url/data.ts';
import { words } from './words.ts';

/** A filter of a selection, in words, and the selection without it. */
export interface Widening {
  key: keyof DataState;
  filter: string;
  state: DataState;
}

export interface Names {
  indicator: (id: string) => string;
  region: (id: string) => string;
  department: (id: string) => string;
  release: (id: string) => string;
}

/** One for each filter that is set: what to let go of when nothing is found. */
export function widenings(state: DataState, names: Names): Widening[] {
  const filters: Record<keyof DataState, string | null> = {
    indicator: listed(words.indicator, state.indicator.map(names.indicator)),
    region: listed(words.region, state.region.map(names.region)),
    department: state.department && words.named(words.department, [names.department(state.department)]),
    release: state.release && words.named(words.release, [names.release(state.release)]),
    from: state.from && words.since(state.from),
    to: state.to && words.until(state.to),
  };
  return KEYS.flatMap((key) => {
    const filter = filters[key];
    return filter ? [{ key, filter, state: { ...state, [key]: everything[key] } }] : [];
  });
}

const KEYS = ['from', 'to', 'release', 'department', 'region', 'indicator'] as const;

function listed(title: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : words.named(title, names);
}
