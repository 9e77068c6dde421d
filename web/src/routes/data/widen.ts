import { everything, type DataState } from '#lib/url/data.ts';
import { STATUS_WORDS } from '#lib/format/status.ts';
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
  const { indicator, region, department, release, status } = state;
  return letGo(state, {
    from: state.from && words.since(state.from),
    to: state.to && words.until(state.to),
    last: state.last === null ? null : words.lastMonths(state.last),
    status: listed(
      words.status,
      status.map((one) => STATUS_WORDS[one]),
    ),
    release: listed(words.release, release.map(names.release)),
    department: listed(words.department, department.map(names.department)),
    region: listed(words.region, region.map(names.region)),
    indicator: listed(words.indicator, indicator.map(names.indicator)),
  });
}

type Listed = keyof Names;

/** Each id that there is not, and the selection without it alone. */
export function withoutUnknown(
  state: DataState,
  known: Record<Listed, readonly { id: string }[]>,
): Widening[] {
  return LISTED.flatMap((key) => {
    const unknown = state[key].filter((id) => !known[key].some((one) => one.id === id));
    return unknown.map((id) => ({
      key,
      filter: words.named(words[key], [id]),
      state: { ...state, [key]: state[key].filter((one) => one !== id) },
    }));
  });
}

const LISTED = ['indicator', 'region', 'department', 'release'] as const satisfies Listed[];

/** What else may be in the way of an answer: how it is sorted, and of which time. */
export function simplifications(state: DataState): Widening[] {
  return letGo(state, {
    sort: state.sort && words.sorting,
    vintages: state.vintages === 'all' ? words.vintages : null,
  });
}

type Filters = Partial<Record<keyof DataState, string | null>>;

function letGo(state: DataState, filters: Filters): Widening[] {
  return KEYS.flatMap((key) => {
    const filter = filters[key];
    return filter ? [{ key, filter, state: { ...state, [key]: everything[key] } }] : [];
  });
}

const KEYS = [
  'sort',
  'vintages',
  'from',
  'to',
  'last',
  'status',
  'release',
  'department',
  'region',
  'indicator',
] as const;

function listed(title: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : words.named(title, names);
}
