/** What can be searched for by name: what the dictionary names, then what is assessed, and by which scheme. */
export const SEARCH_KINDS = [
  'region',
  'indicator',
  'department',
  'family',
  'assessment',
  'scheme',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
