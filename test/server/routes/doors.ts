import type { LightMyRequestResponse } from 'fastify';

const PARAMS: Readonly<Record<string, string>> = {
  region: 'leping',
  department: 'fgw',
  indicator: 'fixed-asset-investment',
  assessment: '林长制考核2022',
  assessed: '乐平市',
  scheme: '林长制考核办法',
};
const CELL = 'indicator=fixed-asset-investment&region=leping';
const EARLY = 'indicator=gdp&region=fuliang';
/** What an address needs, several times where it can tell several things. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/series': [CELL, EARLY],
  '/observations': ['', 'values=actual,target,gap,status,rank,printed', 'vintages=all'],
  '/history': [`${CELL}&period=2019-01/2019-06`, `${EARLY}&period=2019-01/2019-03`],
  '/charts/trend.svg': ['release=2019-06&indicator=fixed-asset-investment&paper=1'],
  '/charts/ranks.svg': ['release=2019-06&indicator=gdp'],
  explain: ['gap', 'status', 'rank', 'movement']
    .flatMap((what) => [`what=${what}&${CELL}`, `what=${what}&${EARLY}`])
    .concat(['what=share&region=leping', 'what=share&department=fgw']),
};

/** Every address of the API that can be asked of the hidden world, below `/api/v1`. */
export async function doorsOf(
  ask: (url: string) => Promise<LightMyRequestResponse>,
): Promise<string[]> {
  const { paths } = (await ask('/openapi.json')).json<{
    paths: Record<string, { get?: object }>;
  }>();
  return Object.entries(paths)
    .filter(([path, { get }]) => get && !path.endsWith('/events'))
    .flatMap(([path]) => addressesOf(path.replace('/api/v1', '')));
}

/** With every release in it, and every query that is of use. */
function addressesOf(path: string): string[] {
  const plain = path.replace(/\.csv$/u, '');
  const key = plain.endsWith('/explain') ? 'explain' : plain;
  const releases = path.includes('{release}') ? ['2019-06', '2019-03'] : [''];
  return releases.flatMap((release) => {
    const address = path
      .replace('{release}', release)
      .replaceAll(/\{(\w+)\}/gu, (_, name: string) => PARAMS[name] ?? '1');
    return (QUERIES[key] ?? ['']).map((query) => `${address}${query && `?${query}`}`);
  });
}
