import type { PrintedTable } from '#domain/printed.ts';

/** A printed table and the release it belongs to; null for plans. */
export interface ReadSheet {
  table: PrintedTable;
  releaseId: string | null;
}
