/** Addresses of the API, written in one place: reading and downloading start from the same one. */
export type ApiAddress = `/api/v1/${string}`;

const releaseAddress = (release: string, rest: string): ApiAddress =>
  `/api/v1/releases/${encodeURIComponent(release)}${rest}`;

export const releasesAddress: ApiAddress = '/api/v1/releases';
export const regionsAddress: ApiAddress = '/api/v1/regions';
export const departmentsAddress: ApiAddress = '/api/v1/departments';
export const indicatorsAddress: ApiAddress = '/api/v1/indicators';
export const pricesAddress: ApiAddress = '/api/v1/prices';
export const householdsAddress: ApiAddress = '/api/v1/households';
export const plansAddress: ApiAddress = '/api/v1/plans';
/** The description of the API, for readers. */
export const apiDocsHref = '/api/docs';

export const overviewAddress = (release: string) => releaseAddress(release, '/overview');
export const standingsAddress = (release: string) => releaseAddress(release, '/departments');
export const rankingsAddress = (release: string) => releaseAddress(release, '/rankings');
export const netEntriesAddress = (release: string) => releaseAddress(release, '/net-entries');
export const bulletinAddress = (release: string) => releaseAddress(release, '/bulletin');
export const draftCheckAddress = (release: string) => releaseAddress(release, '/draft-check');
export const findingsAddress = (release: string) => releaseAddress(release, '/findings');

export const scorecardAddress = (release: string, region: string) =>
  releaseAddress(release, `/scorecards/${encodeURIComponent(region)}`);

export const departmentScorecardAddress = (release: string, department: string) =>
  releaseAddress(release, `/departments/${encodeURIComponent(department)}`);

export const rankingAddress = (release: string, indicator: string) =>
  releaseAddress(release, `/rankings/${encodeURIComponent(indicator)}`);

export interface SeriesQuery {
  indicator: string;
  region: string;
}

export const seriesAddress = (query: SeriesQuery): ApiAddress =>
  withQuery('/api/v1/series', { ...query });

/** Null: no filter. Months as YYYY-MM. */
export interface ObservationsQuery {
  indicator: string | null;
  region: string | null;
  department: string | null;
  release: string | null;
  from: string | null;
  to: string | null;
  asOf: string | null;
  limit: number | null;
  cursor: string | null;
}

export const observationsAddress = (query: ObservationsQuery): ApiAddress =>
  withQuery('/api/v1/observations', { ...query });

/**
 * The same table as a CSV file; with a BOM unless told otherwise, so that spreadsheets read its Chinese.
 * @example csvHref('/api/v1/prices') // '/api/v1/prices.csv'
 */
export function csvHref(address: ApiAddress, { bom = true }: { bom?: boolean } = {}): string {
  const [path = '', query = ''] = address.split('?');
  const parts = [query, bom ? '' : 'bom=0'].filter((part) => part !== '');
  return parts.length > 0 ? `${path}.csv?${parts.join('&')}` : `${path}.csv`;
}

/** The bulletin as a file, made by the server. */
export const bulletinFileHref = (release: string, format: 'docx' | 'txt') =>
  `${bulletinAddress(release)}.${format}`;

function withQuery(path: ApiAddress, query: Record<string, string | number | null>): ApiAddress {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
}
