import { Type, type Static } from 'typebox';
import { SEARCH_KINDS } from '#domain/search-kinds.ts';
import { Nullable, OneOf } from './scalars.ts';

export const SearchTerm = Type.Object({
  text: Type.String(),
  pinyin: Type.String({
    description:
      'A syllable a character without tones, other readings after slashes, letters and digits as they are: le/yue ping shi. Empty for an English name.',
  }),
});
export type SearchTerm = Static<typeof SearchTerm>;

export const SearchEntry = Type.Object({
  kind: OneOf(SEARCH_KINDS),
  id: Type.String(),
  name: Type.String({ description: 'The short one.' }),
  nameEn: Nullable(Type.String()),
  terms: Type.Array(SearchTerm, { description: 'Every way to call it, the name first.' }),
});
export type SearchEntry = Static<typeof SearchEntry>;

export const SearchIndex = Type.Array(SearchEntry, {
  description:
    'Regions, indicators, departments and families, in the order of the dictionary; then assessments and their schemes.',
});
