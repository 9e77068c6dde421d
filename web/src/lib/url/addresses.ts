import type { TablePath } from '#server/schemas/api/contract.ts';
import type { Given, Paths, Reads } from './asked.ts';
import { shownView, writeView, type View } from './shown-view.ts';

/*
 * Addresses of the API, written in one place: reading and downloading start from the same one.
 */

export type ApiAddress = `/api/v1${string}`;
/** What only those who are signed in may see or do. */
export type OwnAddress =
  `/api/v1/${'session' | 'invitations' | 'accounts' | 'keys' | 'settings' | 'audit' | 'desk' | 'frozen'}${string}`;

/**
 * An address of the API, by its path and what it has to be given.
 * @example addressOf('/series', { indicator: 'gdp', region: 'leping' }) // '/api/v1/series?indicator=gdp&region=leping'
 */
export function addressOf<P extends keyof Paths>(path: P, ...[given]: Given<Paths[P]>): ApiAddress {
  return writeAddress(path, given);
}

/** What a path does not name goes into the query; null is left out. */
export function writeAddress(path: string, given: object = {}): ApiAddress {
  const values = new Map<string, unknown>(Object.entries(given));
  const filled = path.replaceAll(/:(\w+)/gu, (_, name: string) => {
    const value = String(values.get(name));
    values.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    if (value instanceof URLSearchParams) for (const pair of value) query.append(...pair);
    else if (typeof value === 'string' || typeof value === 'number') query.append(name, `${value}`);
  }
  return query.size > 0 ? `/api/v1${filled}?${query}` : `/api/v1${filled}`;
}

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

/** All of a selection as one file. @example observationFileHref('csv', query, { bom: '0' }) */
export function observationFileHref(
  suffix: string,
  selection: URLSearchParams,
  options: Record<string, string> = {},
): string {
  const address = writeAddress(`/observations.${suffix}`, { selection, ...options });
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
 * The same table as a CSV file, which spreadsheets open.
 * @example csvHref('/prices') // '/api/v1/prices.csv'
 */
export const csvHref = <P extends TablePath>(path: P, ...[given]: Given<Reads[P]>) =>
  inView(writeAddress(`${path}.csv`, given));

/** The bulletin as a file, made by the server. */
export const bulletinFileHref = (release: string, format: 'docx' | 'txt') =>
  inView(writeAddress(`/releases/:release/bulletin.${format}`, { release }));

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
