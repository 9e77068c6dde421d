import type { SearchKind } from '#domain/search-kinds.ts';

type Named = SearchKind | 'release';

/** What an address names that there is not, and by which word. */
export interface Unknown {
  kind: Named | 'target' | 'task';
  asked: string | null;
}

type Query = Pick<URLSearchParams, 'get'>;
type Places = Readonly<Record<string, { route: string; param: string; query: string | null }>>;

/** Where an address names one of each: in its path, else in its query. */
const PLACES = {
  region: { route: '/regions/', param: 'id', query: 'region' },
  indicator: { route: '/indicators/', param: 'id', query: 'indicator' },
  family: { route: '', param: '', query: 'family' },
  department: { route: '/departments/', param: 'id', query: 'department' },
  release: { route: '/desk/releases/', param: 'release', query: 'release' },
  assessment: { route: '/assessments/', param: 'assessment', query: null },
  scheme: { route: '/assessments/schemes/', param: 'scheme', query: null },
  target: { route: '/plans/', param: 'id', query: null },
  task: { route: '/tasks/', param: 'task', query: null },
} as const satisfies Places & Record<Unknown['kind'], unknown>;

const isKind = (word: string): word is Unknown['kind'] => word in PLACES;

/**
 * What a page was asked for in vain, from the code of the refusal; null: the refusal is about no name.
 * @example unknownOf('unknown-region', { route: '/regions/[id]', params: { id: 'lepin' }, query }) // { kind: 'region', asked: 'lepin' }
 */
export function unknownOf(
  code: string | null,
  {
    route,
    params,
    query,
  }: {
    route: string | null;
    params: Readonly<Partial<Record<string, string>>>;
    query: Query;
  },
): Unknown | null {
  const kind = code?.startsWith('unknown-') ? code.slice('unknown-'.length) : '';
  if (!isKind(kind)) return null;
  const place = PLACES[kind];
  const isInPath = place.route !== '' && route?.startsWith(place.route) === true;
  const inPath = isInPath ? params[place.param] : undefined;
  const inQuery = place.query === null ? null : query.get(place.query);
  return { kind, asked: inPath ?? inQuery };
}
