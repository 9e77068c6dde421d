import { RELEASE, type Person } from './office.ts';

/** A value for every parameter in the path of a published address. */
const PARAMS: Readonly<Record<string, string>> = {
  release: RELEASE,
  region: 'leping',
  department: 'fgw',
  indicator: 'gdp',
};
const ONE = `?release=${RELEASE}&indicator=gdp`;
const QUERIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['trend', 'ranks', 'panels', 'ranking', 'map'].map((kind) => [`/charts/${kind}.svg`, ONE]),
  ),
  '/charts/series.svg': '?indicator=gdp&region=leping',
  '/charts/selection.svg': '?indicator=gdp',
  '/charts/plan-path.svg': '?target=1',
  '/series': '?indicator=gdp&region=leping',
  '/series.csv': '?indicator=gdp&region=leping',
  '/history': '?indicator=gdp&region=leping&period=2019-01/2019-06',
  '/history.csv': '?indicator=gdp&region=leping&period=2019-01/2019-06',
  [`/releases/${RELEASE}/explain`]: '?what=movement&indicator=gdp&region=leping',
  [`/releases/${RELEASE}/explain.csv`]: '?what=movement&indicator=gdp&region=leping',
};

interface Described {
  paths: Record<string, { get?: { tags?: string[] } }>;
}

/** Every address that anybody may read, with something asked of it. */
export async function readableDoors(nobody: Pick<Person, 'get'>): Promise<string[]> {
  const { paths } = (await nobody.get('/openapi.json')).json<Described>();
  return Object.entries(paths)
    .filter(([path, { get }]) => get && !isOwn(path) && !isEndless(path) && !isFrozen(path))
    .map(([path]) => path.replace('/api/v1', ''))
    .map((path) => path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => PARAMS[name] ?? name))
    .map((path) => `${path}${QUERIES[path] ?? ''}`);
}

/**
 * Addresses whose answers are for who asks: they refuse everybody else. A query that an account keeps holds
 * words of an address and no figure; who may read it is asked in saved-queries.test.ts.
 */
function isOwn(path: string): boolean {
  return /\/(?:desk|session|accounts|keys|queries|settings|audit)(?:[/.]|$)/u.test(path);
}

/** A stream has no end to wait for: what it tells of drafts is in events.test.ts. */
function isEndless(path: string): boolean {
  return path.endsWith('/events');
}

/** What was frozen was published, and is of no view: frozen.test.ts. */
function isFrozen(path: string): boolean {
  return path.includes('/frozen/');
}
