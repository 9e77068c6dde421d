import type { Dictionary } from '#domain/dictionary.ts';
import type { SearchKind } from '#domain/search-kinds.ts';
import { readingsOf } from './readings.ts';

/** One way to call a thing, and how it is typed. */
export interface SearchTerm {
  text: string;
  /** As `readingsOf` writes it; empty for an English name. */
  pinyin: string;
}

export interface SearchEntry {
  kind: SearchKind;
  id: string;
  name: string;
  nameEn: string | null;
  /** The name that is shown comes first. */
  terms: SearchTerm[];
}

interface Named {
  id: string;
  nameEn?: string | null;
  shortNameEn?: string | null;
}

/** All that the dictionary names, by every name it has, in the order of the dictionary. */
export function searchEntries({
  regions,
  departments,
  indicators,
  families = [],
}: Dictionary): SearchEntry[] {
  return [
    ...regions.map((region) => {
      const { name, shortName, proseName, aliases } = region;
      return entryOf('region', region, [name, shortName, proseName, ...aliases]);
    }),
    ...indicators.map((indicator) => {
      const { name, proseName, aliases } = indicator;
      return entryOf('indicator', indicator, [proseName, name, ...aliases]);
    }),
    ...departments.map((department) => {
      const { name, shortName, aliases } = department;
      return entryOf('department', department, [shortName, name, ...aliases]);
    }),
    ...families.map((family) => entryOf('family', family, [family.name])),
  ];
}

export function entryOf(kind: SearchKind, named: Named, names: readonly string[]): SearchEntry {
  const english = [named.nameEn, named.shortNameEn].filter((name) => name != null && name !== '');
  const terms = [
    ...names.map((text) => ({ text, pinyin: readingsOf(text) })),
    ...english.map((text) => ({ text: text ?? '', pinyin: '' })),
  ];
  const texts = new Set<string>();
  return {
    kind,
    id: named.id,
    name: names[0] ?? named.id,
    nameEn: named.nameEn ?? null,
    terms: terms.filter(({ text }) => !texts.has(text) && texts.add(text)),
  };
}
