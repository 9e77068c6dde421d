import { searchEntries, type SearchEntry } from '#server/search/entries.ts';

type Dictionary = Parameters<typeof searchEntries>[0];

/** Worked out once for each dictionary: pinyin takes its time, and a dictionary never changes. */
const indexes = new WeakMap<Dictionary, SearchEntry[]>();

export function readSearchIndex(dictionary: Dictionary): SearchEntry[] {
  const known = indexes.get(dictionary) ?? searchEntries(dictionary);
  indexes.set(dictionary, known);
  return known;
}
