import { dictionaryHref } from './desk.ts';
import { word } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';

/** One table of the dictionary. */
export interface DictionaryTableState {
  /** What is looked for; null: all rows are listed. */
  find: string | null;
  /** Key of the row whose form is open. */
  row: string | null;
  /** The column in it where something is wrong. */
  column: string | null;
  /** A new row is being filled in, with this name; null: none is. */
  add: string | null;
}

const listed: DictionaryTableState = { find: null, row: null, column: null, add: null };

/** Blank counts: a row without a name as yet. */
const name: Param<string | null> = { read: (text) => text, write: (value) => value };

const params: Params<DictionaryTableState> = { find: word, row: word, column: word, add: name };

export const readDictionaryTable = (query: Pick<URLSearchParams, 'get'>) =>
  readState(params, query);

/** @example dictionaryTableHref('regions', { add: '瑞昌市' }) // '/desk/dictionary/regions?add=…' */
export const dictionaryTableHref = (table: string, state: Partial<DictionaryTableState> = {}) =>
  pageHref(`${dictionaryHref}/${encodeURIComponent(table)}`, params, { ...listed, ...state });

/** What would follow from the edits, and where they are saved. */
export const dictionarySaveHref = `${dictionaryHref}/save`;
export const dictionaryFileHref = `${dictionaryHref}/file`;
export const dictionaryVersionsHref = `${dictionaryHref}/versions`;
/** What somebody sent to review. */
export const dictionaryReviewHref = `${dictionaryHref}/review`;
