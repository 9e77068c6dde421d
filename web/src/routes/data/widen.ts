import { everything, type DataState } from '#lib/url/data.ts';

/** A filter of a selection, in words, and the selection without it. */
export interface Widening {
  key: keyof DataState;
  words: string;
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
  const words: Record<keyof DataState, string | null> = {
    indicator: listed('指标', state.indicator.map(names.indicator)),
    region: listed('地区', state.region.map(names.region)),
    department: state.department && `责任部门：${names.department(state.department)}`,
    release: state.release && `通报：${names.release(state.release)}`,
    from: state.from && `${state.from} 起`,
    to: state.to && `到 ${state.to} 止`,
  };
  return KEYS.flatMap((key) => {
    const said = words[key];
    return said ? [{ key, words: said, state: { ...state, [key]: everything[key] } }] : [];
  });
}

const KEYS = ['from', 'to', 'release', 'department', 'region', 'indicator'] as const;

function listed(title: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return names.length > 2 ? `${title} ${names.length} 个` : `${title}：${names.join('、')}`;
}
