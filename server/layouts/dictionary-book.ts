import type { Dictionary } from '#domain/dictionary.ts';
import { regionNames, wholeName, writtenIndicatorNames } from '#server/tables/name-keys.ts';
import { provinceOf } from './provinces.ts';
import { openNameBook, type BookEntries, type NameBook } from './name-book.ts';

export function bookOfDictionary(dictionary: Dictionary): NameBook {
  return openNameBook(entriesOfDictionary(dictionary));
}

/** The dictionary's names as a reader of sheets looks them up. */
export function entriesOfDictionary(dictionary: Dictionary): BookEntries {
  const whole = wholeName(dictionary);
  const { regions, indicators } = dictionary;
  const byFamily = namesByFamily(dictionary);
  const rates = new Map(indicators.flatMap(({ id, levelId }) => (levelId ? [[levelId, id]] : [])));
  return {
    province: provinceOf(regions.find(({ kind }) => kind === 'city')?.code),
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
      names: [...writtenIndicatorNames(one), ...(byFamily.get(one.id) ?? [])],
      tiedTo: one.levelId ?? rates.get(one.id) ?? null,
    })),
  };
}

/** In families a name and a word for the part make one: 规上工业 and 净增; of an index the unit tells. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['net', '净增'],
  ['entered', '新增'],
  ['left', '退出'],
]);

function namesByFamily({ families = [] }: Dictionary): ReadonlyMap<string, readonly string[]> {
  const named = families
    .flatMap(({ members }) => members)
    .flatMap(({ name, aliases, indicators }) =>
      Object.entries(indicators).map(([role, id]): [string, string[]] => {
        const part = PARTS.get(role) ?? '';
        return [id, [name, ...aliases].map((one) => `${one}${part}`)];
      }),
    );
  return new Map(named);
}
