/** What was opened, newest first, with how often; kept in this browser. */
export interface Choice {
  kind: string;
  id: string;
  /** How often it was opened. */
  times: number;
}

type Place = Pick<Choice, 'kind' | 'id'>;

const KEY = 'search.recent';
/** So many are remembered, and so many of them shown under each head. */
const MOST = 40;
const MOST_SHOWN = 6;
/** Opened so often, it is opened often. */
const OFTEN = 3;

/** @example addChoice([], { kind: 'region', id: 'leping' }) // [{ kind: 'region', id: 'leping', times: 1 }] */
export function addChoice(known: readonly Choice[], { kind, id }: Place): Choice[] {
  const isSame = (one: Place) => one.kind === kind && one.id === id;
  const times = (known.find(isSame)?.times ?? 0) + 1;
  return [{ kind, id, times }, ...known.filter((one) => !isSame(one))].slice(0, MOST);
}

export const recentOf = (known: readonly Choice[]): Choice[] => known.slice(0, MOST_SHOWN);

/** What is opened often and not shown as recent already, oftenest first. */
export const frequentOf = (known: readonly Choice[]): Choice[] =>
  known
    .slice(MOST_SHOWN)
    .filter(({ times }) => times >= OFTEN)
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_SHOWN);

const KINDS: Readonly<Record<string, string>> = {
  regions: 'region',
  indicators: 'indicator',
  departments: 'department',
  assessments: 'assessment',
};

/**
 * The place that an address is the page of; null: none that is remembered.
 * @example placeOf('/regions/leping') // { kind: 'region', id: 'leping' }
 */
export function placeOf(pathname: string): Place | null {
  const [, folder = '', id = '', ...rest] = pathname.split('/');
  const kind = KINDS[folder];
  return kind === undefined || id === '' || rest.length > 0
    ? null
    : { kind, id: decodeURIComponent(id) };
}

/** Whatever else may lie there reads as none. */
export function parseChoices(text: string | null): Choice[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.flatMap(readChoice).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function readChoice(value: unknown): Choice[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, id, times }: { kind?: unknown; id?: unknown; times?: unknown } = value;
  if (typeof kind !== 'string' || typeof id !== 'string') return [];
  return [{ kind, id, times: typeof times === 'number' ? times : 1 }];
}

export function readChoices(): Choice[] {
  try {
    return parseChoices(localStorage.getItem(KEY));
  } catch {
    // Storage may be forbidden; nothing is remembered then.
    return [];
  }
}

export function keepChoice(choice: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(addChoice(readChoices(), choice)));
  } catch {
    // As above.
  }
}
