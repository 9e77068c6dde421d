import type { TablePath } from '#server/schemas/api/contract.ts';
import type { Given, Paths, Reads } from './asked.ts';
import { shownView, writeView, type View } from './shown-view.ts';

/*
 * Addresses of the API, written in one place: reading and downloading start from the same one.
 */

export type ApiAddress = `/api/v1${string}`;

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
/** The description of the API, for readers. */
export const apiDocsHref = '/api/docs';

/** Of a release that is being prepared: those who prepare it may have it. */
export const longTableAddress = (release: string): string =>
  writeAddress('/releases/:release/long-table.csv', { release, draft: release });

/** One table of a release that is filled in by hand. */
export type EntryPlace = Record<'release' | 'kind' | 'subject', string>;

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
export type ActsQuery = Record<'kind' | 'by' | 'subject' | 'from' | 'to' | 'cursor', string | null>;

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
