import type { Sheets } from '#domain/selection-choices.ts';

/** What a reader may say of a file beside its content. */
export interface FileOptions {
  /** With a byte order mark, which Chinese Excel needs. */
  bom: boolean;
  sheets: Sheets;
}
