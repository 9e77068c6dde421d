import type { SearchKind as NamedKind } from '#domain/search-kinds.ts';
import type { Searchable } from './match.ts';

/** What the dictionary names, and pages. */
export type SearchKind = NamedKind | 'page';

/** One thing that can be opened. */
export interface SearchOption extends Searchable {
  kind: SearchKind;
  id: string;
  href: string;
}
