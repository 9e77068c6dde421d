import { deskReleaseHref } from './desk-preview.ts';
import { word } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';

/** A file of an upload as its sheets look, to say what their cells are. */
export interface DeskSheetState {
  upload: string | null;
  /** As the upload names it. */
  file: string | null;
  /** Null: the first. */
  sheet: string | null;
}

/** A sheet may be called by nothing but blanks: any name counts. */
const name: Param<string | null> = { read: (text) => text, write: (value) => value };

const params: Params<DeskSheetState> = { upload: word, file: name, sheet: name };

export const readDeskSheet = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** @example deskSheetHref('2019-06', { upload: 'a1', file: '月报.xlsx', sheet: null }) // '/desk/releases/2019-06/load/sheet?…' */
export const deskSheetHref = (release: string, state: DeskSheetState) =>
  pageHref(`${deskReleaseHref(release)}/load/sheet`, params, state);
