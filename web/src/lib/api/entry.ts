import type {
  EntryGrid,
  EntryList,
  EntryOrder,
  EntryResults,
  EntrySaved,
  TypedRow,
} from '#server/schemas/entry.ts';
import { entryAddress, entryGridAddress, type EntryPlace } from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';

export type {
  EntryGrid,
  EntryOrder,
  EntryResult,
  EntryRow,
  EntrySaved,
  EntryTableRef,
  TypedRow,
} from '#server/schemas/entry.ts';

/** The tables that can be filled in by hand. */
export const getEntryList = (fetch: Fetch, release: string) =>
  get<EntryList>(fetch, entryAddress(release));

export const getEntryGrid = (fetch: Fetch, place: EntryPlace) =>
  get<EntryGrid>(fetch, entryGridAddress(place));

/** What would follow from typed rows; changes nothing. */
export const followEntry = (fetch: Fetch, place: EntryPlace, rows: readonly TypedRow[]) =>
  send<EntryResults>(fetch, 'POST', `${entryGridAddress(place)}/results`, { rows });

export const saveEntry = (fetch: Fetch, place: EntryPlace, order: EntryOrder) =>
  send<EntrySaved>(fetch, 'PUT', entryGridAddress(place), order);
