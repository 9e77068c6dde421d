import type { Suffix } from '#domain/selection-choices.ts';
import type { Files, Streams } from '#server/schemas/api/contract.ts';
import type { FileChoice, Given, Paths } from './asked.ts';
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

/** Where events are told: of what is published now, in no other view. */
export const streamAddress = (path: keyof Streams): ApiAddress => writeAddress(path);
/** The description of the API, for readers. */
export const apiDocsHref = '/api/docs';

/** A file, in no view but that it is asked for. */
export const fileAddress = <P extends keyof Files>(path: P, ...[given]: Given<Files[P]>) =>
  writeAddress(path, given);

/**
 * A file to keep, in the view that is open.
 * @example fileHref('/prices.csv') // '/api/v1/prices.csv'
 */
export const fileHref = <P extends keyof Files>(path: P, ...given: Given<Files[P]>) =>
  inView(fileAddress(path, ...given));

/** What is offered, in the view that is open: a draft is no part of it. */
export const catalogueHref = () =>
  inView(fileAddress('/catalog.jsonld'), { ...shownView(), draft: null });

/** Of a release that is being prepared: those who prepare it may have it. */
export const longTableAddress = (release: string): ApiAddress =>
  inView(fileAddress('/releases/:release/long-table.csv', { release }), {
    asOf: null,
    draft: release,
  });

/** One table of a release that is filled in by hand. */
export type EntryPlace = Record<'release' | 'kind' | 'subject', string>;

/** All of a selection as one file. @example observationFileHref('csv', query, { bom: '0' }) */
export function observationFileHref(
  suffix: Suffix,
  selection: URLSearchParams,
  choice: FileChoice = {},
): string {
  const address = fileHref(`/observations.${suffix}`, { selection, ...choice });
  // Commas may stand as they are, and are read more easily.
  return address.replaceAll('%2C', ',');
}

/** Null: no filter. Days as YYYY-MM-DD. */
export type ActsQuery = Record<'kind' | 'by' | 'subject' | 'from' | 'to' | 'cursor', string | null>;

/** The address asked for a view: without another one, that of the page that is open. */
export function inView(address: ApiAddress, view: View = shownView()): ApiAddress {
  if (view.asOf === null && view.draft === null) return address;
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const before = query.size;
  writeView(query, view);
  const added = new URLSearchParams([...query].slice(before)).toString();
  return added === '' ? address : `${address}${before > 0 ? '&' : '?'}${added}`;
}
