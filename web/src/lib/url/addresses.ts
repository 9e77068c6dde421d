import type { ExplainRef } from './explain.ts';
import { shownView, writeView, type View } from './shown-view.ts';

/*
 * Addresses of the API, written in one place: reading and downloading start from the same one.
 */

/** What is published: answers for every view, and is read with one (lib/api/client.ts). */
export type PublishedAddress =
  `/api/v1/${'releases' | 'regions' | 'departments' | 'indicators' | 'prices' | 'households' | 'plans' | 'series' | 'observations' | 'citation' | 'structures' | 'history' | 'search-index'}${string}`;
/** What only those who are signed in may see or do. */
export type OwnAddress =
  `/api/v1/${'session' | 'invitations' | 'accounts' | 'keys' | 'settings' | 'audit' | 'desk' | 'frozen'}${string}`;
export type ApiAddress = PublishedAddress | OwnAddress;

const releaseAddress = (release: string, rest: string): PublishedAddress =>
  `/api/v1/releases/${encodeURIComponent(release)}${rest}`;

export const releasesAddress: PublishedAddress = '/api/v1/releases';
export const regionsAddress: PublishedAddress = '/api/v1/regions';
export const departmentsAddress: PublishedAddress = '/api/v1/departments';
export const indicatorsAddress: PublishedAddress = '/api/v1/indicators';
export const pricesAddress: PublishedAddress = '/api/v1/prices';
export const householdsAddress: PublishedAddress = '/api/v1/households';
export const plansAddress: PublishedAddress = '/api/v1/plans';
export const searchIndexAddress: PublishedAddress = '/api/v1/search-index';
/** Server-sent events, of what is published now and nothing else. */
export const eventsAddress = '/api/v1/events';
export const sessionAddress: OwnAddress = '/api/v1/session';
export const sessionsAddress: OwnAddress = '/api/v1/sessions';
export const passwordAddress: OwnAddress = '/api/v1/session/password';
export const invitationCheckAddress: OwnAddress = '/api/v1/invitations/check';
export const invitationAcceptAddress: OwnAddress = '/api/v1/invitations/accept';
export const accountsAddress: OwnAddress = '/api/v1/accounts';
export const keysAddress: OwnAddress = '/api/v1/keys';
export const settingsAddress: OwnAddress = '/api/v1/settings';
/** The description of the API, for readers. */
export const apiDocsHref = '/api/docs';

export const releaseDetailAddress = (release: string) => releaseAddress(release, '');
export const overviewAddress = (release: string) => releaseAddress(release, '/overview');
export const standingsAddress = (release: string) => releaseAddress(release, '/departments');
export const rankingsAddress = (release: string) => releaseAddress(release, '/rankings');
export const netEntriesAddress = (release: string) => releaseAddress(release, '/net-entries');
export const bulletinAddress = (release: string) => releaseAddress(release, '/bulletin');
export const draftCheckAddress = (release: string) => releaseAddress(release, '/draft-check');
export const findingsAddress = (release: string) => releaseAddress(release, '/findings');

/** Null: all of them. */
export interface PartQuery {
  region: string | null;
  indicator: string | null;
  department: string | null;
}

/** Against the release before and the same months of the year before. */
export const movementAddress = (release: string, query: Partial<PartQuery> = {}) =>
  withQuery(releaseAddress(release, '/movement'), { ...query });
/** How one result came about: a figure's, or the share of a region or a department. */
export const explainAddress = (release: string, query: ExplainRef) =>
  withQuery(releaseAddress(release, '/explain'), { ...query });
/** What the rest of the year would take. */
export const needsAddress = (release: string, query: Partial<PartQuery> = {}) =>
  withQuery(releaseAddress(release, '/needs'), { ...query });
/** How the figures came about, month by month; `months` back, 13 without it. */
export const trendsAddress = (
  release: string,
  query: Partial<PartQuery & { months: number }> = {},
) => withQuery(releaseAddress(release, '/trends'), { ...query });

export const accountAddress = (name: string): OwnAddress =>
  `/api/v1/accounts/${encodeURIComponent(name)}`;
export const accountInvitationAddress = (name: string): OwnAddress =>
  `${accountAddress(name)}/invitation`;
export const accountSessionsAddress = (name: string): OwnAddress =>
  `${accountAddress(name)}/sessions`;
export const keyAddress = (id: string): OwnAddress => `/api/v1/keys/${encodeURIComponent(id)}`;

/** What is on its way into a release that is being prepared. */
export const uploadsAddress = (release: string): OwnAddress =>
  `/api/v1/desk/releases/${encodeURIComponent(release)}/uploads`;
export const uploadAddress = (release: string, upload: string): OwnAddress =>
  `${uploadsAddress(release)}/${encodeURIComponent(upload)}`;
export const aliasesAddress: OwnAddress = '/api/v1/desk/aliases';
/** Of a release that is being prepared: those who prepare it may have it. */
export const longTableAddress = (release: string): string =>
  `/api/v1/releases/${encodeURIComponent(release)}/long-table.csv?draft=${encodeURIComponent(release)}`;
export const leftOutNamesAddress: OwnAddress = '/api/v1/desk/left-out-names';
export const leftOutNameAddress = (source: string, name: string): OwnAddress =>
  `${leftOutNamesAddress}/${encodeURIComponent(source)}/${encodeURIComponent(name)}`;
export const aliasAddress = (kind: string, alias: string): OwnAddress =>
  `${aliasesAddress}/${kind}/${encodeURIComponent(alias)}`;

/** What would follow from a draft; with an upload, from that laid over it. */
export const previewAddress = (
  release: string,
  { upload, missing }: { upload: string | null; missing: string | null },
): OwnAddress =>
  withQuery(`/api/v1/desk/releases/${encodeURIComponent(release)}/preview`, { upload, missing });
export const draftLoadsAddress = (release: string): OwnAddress =>
  `/api/v1/desk/releases/${encodeURIComponent(release)}/loads`;

/** One table of a release that is filled in by hand. */
export interface EntryPlace {
  release: string;
  kind: string;
  subject: string;
}

export const entryAddress = (release: string): OwnAddress =>
  `/api/v1/desk/releases/${encodeURIComponent(release)}/entry`;
export const entryGridAddress = ({ release, kind, subject }: EntryPlace): OwnAddress =>
  `${entryAddress(release)}/${kind}/${encodeURIComponent(subject)}`;

export const scorecardAddress = (release: string, region: string) =>
  releaseAddress(release, `/scorecards/${encodeURIComponent(region)}`);

export const departmentScorecardAddress = (release: string, department: string) =>
  releaseAddress(release, `/departments/${encodeURIComponent(department)}`);

export const rankingAddress = (release: string, indicator: string) =>
  releaseAddress(release, `/rankings/${encodeURIComponent(indicator)}`);

/** One figure: the period as 2019-01/2019-06, or 2019-06 for one month. */
export interface CellQuery {
  indicator: string;
  region: string;
  period: string;
}

export const historyAddress = (query: CellQuery): PublishedAddress =>
  withQuery('/api/v1/history', { ...query });

export interface SeriesQuery {
  indicator: string;
  region: string;
}

export const seriesAddress = (query: SeriesQuery): PublishedAddress =>
  withQuery('/api/v1/series', { ...query });

/** Some rows of a selection of figures, as `selectionQuery` of data.ts writes it. */
export interface RowsQuery {
  selection: URLSearchParams;
  offset: number;
  limit: number;
}

export const observationsAddress = (rows: RowsQuery) => rowsAddress('/api/v1/observations', rows);
/** The same rows as the files hold them, with their heads, long or wide. */
export const observationTableAddress = (rows: RowsQuery) =>
  rowsAddress('/api/v1/observations/table', rows);

function rowsAddress(path: PublishedAddress, { selection, offset, limit }: RowsQuery) {
  const page = { offset: offset > 0 ? offset : null, limit };
  return withQuery(path, { ...Object.fromEntries(selection), ...page });
}

/** All of a selection as one file. @example observationFileHref('csv', query, { bom: '0' }) */
export function observationFileHref(
  suffix: string,
  selection: URLSearchParams,
  options: Record<string, string> = {},
): string {
  const path: PublishedAddress = `/api/v1/observations.${suffix}`;
  const address = withQuery(path, { ...Object.fromEntries(selection), ...options });
  // Commas may stand as they are, and are read more easily.
  return inView(address).replaceAll('%2C', ',');
}

/** What SDMX-CSV is of, in the view that is shown. */
export const structureHref = () => inView(`/api/v1/structures/tongbao.json`);

/** Null: no filter. Days as YYYY-MM-DD. */
export interface ActsQuery {
  kind: string | null;
  by: string | null;
  subject: string | null;
  from: string | null;
  to: string | null;
  cursor: string | null;
}

export const auditAddress = (query: ActsQuery): OwnAddress =>
  withQuery('/api/v1/audit', { ...query });

export const verificationAddress = (head: string | null): OwnAddress =>
  withQuery('/api/v1/audit/verification', { head });

/**
 * The same table as a CSV file; with a BOM unless told otherwise, so that spreadsheets read its Chinese.
 * @example csvHref('/api/v1/prices') // '/api/v1/prices.csv'
 */
export function csvHref(address: ApiAddress, { bom = true }: { bom?: boolean } = {}): string {
  const [path = '', query = ''] = inView(address).split('?');
  const parts = [query, bom ? '' : 'bom=0'].filter((part) => part !== '');
  return parts.length > 0 ? `${path}.csv?${parts.join('&')}` : `${path}.csv`;
}

/** The bulletin as a file, made by the server. */
export const bulletinFileHref = (release: string, format: 'docx' | 'txt') =>
  inView(`${bulletinAddress(release)}.${format}`);

/** The address asked for a view: without another one, that of the page that is open. */
export function inView(address: ApiAddress, view: View = shownView()): ApiAddress {
  if (view.asOf === null && view.draft === null) return address;
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const before = query.size;
  writeView(query, view);
  const added = new URLSearchParams([...query].slice(before)).toString();
  return added === '' ? address : `${address}${before > 0 ? '&' : '?'}${added}`;
}

function withQuery<Path extends ApiAddress>(
  path: Path,
  query: Record<string, string | number | null>,
): Path | `${Path}?${string}` {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** The desk: what is being prepared, and one release of it. */
export const deskReleasesAddress: OwnAddress = '/api/v1/desk/releases';
export const deskReleaseAddress = (release: string): OwnAddress =>
  `${deskReleasesAddress}/${encodeURIComponent(release)}`;
export const deskRevisionsAddress = (release: string): OwnAddress =>
  `${deskReleaseAddress(release)}/revisions`;
export const deskStepsAddress = (release: string): OwnAddress =>
  `${deskReleaseAddress(release)}/steps`;
export const draftLoadAddress = (release: string, load: number): OwnAddress =>
  `${draftLoadsAddress(release)}/${load}`;
export const deskLoadsAddress: OwnAddress = '/api/v1/desk/loads';
export const deskLoadAddress = (load: number | string): OwnAddress =>
  `${deskLoadsAddress}/${encodeURIComponent(load)}`;
export const deskUndoAddress = (load: number): OwnAddress => `${deskLoadAddress(load)}/undo`;

/** What is due: for a release that is being prepared, else for the one that comes. */
export const calendarAddress = (release: string | null): OwnAddress =>
  withQuery('/api/v1/desk/calendar', { release });
