import type { PrintedTable } from '#domain/printed.ts';

/** A printed table and the release it belongs to; null for tables of the ledger. */
export interface ReadSheet {
  table: PrintedTable;
  releaseId: string | null;
}
