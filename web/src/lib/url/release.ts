import { word } from './params.ts';
import { readState, type Params } from './query.ts';

/** The release a page was asked for; null: the newest that holds what the page shows. */
export interface ReleaseState {
  release: string | null;
}

export const releaseParams: Params<ReleaseState> = { release: word };

export const readRelease = (query: Pick<URLSearchParams, 'get'>) =>
  readState(releaseParams, query).release;

/** The page as it stands, of another release. */
export function switchReleaseHref(url: Pick<URL, 'pathname' | 'search'>, release: string): string {
  const query = new URLSearchParams(url.search);
  query.set('release', release);
  return `${url.pathname}?${query}`;
}
