import type { SearchKind as NamedKind } from '#domain/search-kinds.ts';
import type { Searchable } from './match.ts';

/** What the dictionary names, pages, and a region's line of an indicator. */
export type SearchKind = NamedKind | 'page' | 'line';

/** One thing that can be opened. */
export interface SearchOption extends Searchable {
  kind: SearchKind;
  id: string;
  href: string;
}

/** Several under one head. */
export interface SearchGroup {
  label: string;
  options: readonly SearchOption[];
}
