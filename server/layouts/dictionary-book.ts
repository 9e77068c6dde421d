import type { Dictionary } from '#domain/dictionary.ts';
import { regionNames, wholeName, writtenIndicatorNames } from '#server/tables/name-keys.ts';
import { openNameBook, type BookEntries, type NameBook } from './name-book.ts';

export function bookOfDictionary(dictionary: Dictionary): NameBook {
  return openNameBook(entriesOfDictionary(dictionary));
}

/** The dictionary's names as a reader of sheets looks them up. */
export function entriesOfDictionary(dictionary: Dictionary): BookEntries {
  const whole = wholeName(dictionary);
  const { regions, indicators } = dictionary;
  const rates = new Map(indicators.flatMap(({ id, levelId }) => (levelId ? [[levelId, id]] : [])));
  return {
    regions: regions.map((region) => ({
      id: region.id,
      name: region.name,
      kind: region.kind,
      insideId: region.insideId,
      names: [...regionNames(region), ...(region.kind === 'city' && whole !== null ? [whole] : [])],
    })),
    indicators: indicators.map((one) => ({
      id: one.id,
      name: one.name,
      unit: one.unit,
      measure: one.measure,
      names: writtenIndicatorNames(one),
      tiedTo: one.levelId ?? rates.get(one.id) ?? null,
    })),
  };
}
