import { deskReleaseHref } from './desk-preview.ts';
import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

/** The page that takes files in. */
export interface DeskLoadState {
  /** Null: nothing is sent yet. */
  upload: string | null;
}

const params: Params<DeskLoadState> = { upload: word };

export const readDeskLoad = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

export const deskLoadHref = (release: string, state: DeskLoadState = { upload: null }) =>
  pageHref(`${deskReleaseHref(release)}/load`, params, state);
