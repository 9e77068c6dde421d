/** What can be searched for by name. */
export const SEARCH_KINDS = ['region', 'indicator', 'department', 'family'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
