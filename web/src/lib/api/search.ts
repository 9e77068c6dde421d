import type { SearchEntry } from '#server/schemas/search.ts';
import { searchIndexAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export type { SearchEntry };

/** Every name of regions, indicators and departments, and how it is typed. */
export const getSearchIndex = (reader: Reader) => read<SearchEntry[]>(reader, searchIndexAddress);
