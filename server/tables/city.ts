import type { Dictionary } from '#domain/dictionary.ts';

/** The city whose tables these are; the dictionary's reader has made sure that there is one. */
export function findCityId(dictionary: Dictionary): string | null {
  return dictionary.regions.find(({ kind }) => kind === 'city')?.id ?? null;
}
