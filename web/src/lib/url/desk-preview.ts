import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

/** What would follow from a draft, or from an upload that is laid over it. */
export interface DeskPreviewState {
  /** Null: the draft as it is. */
  upload: string | null;
  /** `go`: lines that the upload lacks are withdrawn; `stay` or null: they stay; no other word is taken. */
  missing: string | null;
  /** Of the table of figures; null: everywhere. */
  region: string | null;
  department: string | null;
}

const params: Params<DeskPreviewState> = {
  upload: word,
  missing: word,
  region: word,
  department: word,
};
const folderOf = (release: string) => `/desk/releases/${encodeURIComponent(release)}`;

export const readDeskPreview = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is the draft as it is, not filtered. */
export const deskPreviewHref = (release: string, state: Partial<DeskPreviewState> = {}) =>
  pageHref(`${folderOf(release)}/preview`, params, {
    upload: null,
    missing: null,
    region: null,
    department: null,
    ...state,
  });

/** Where an edition is prepared. */
export const deskReleaseHref = (release: string) => folderOf(release);
