import type { Sharing } from '#domain/saved-queries.ts';

export interface SavedQueryDatabase {
  savedQuery: SavedQueryTable;
}

/** A query that an account keeps under a name. */
export interface SavedQueryTable {
  id: string;
  accountName: string;
  name: string;
  /** As in the address of the page, without the question mark. */
  query: string;
  sharing: Sharing;
  /** JSON of the names that its ids had when it was kept. */
  asked: string;
  createdAt: string;
  changedAt: string;
  /** It can be brought back. */
  deletedAt: string | null;
}
