/** What a reader may say of a file beside its content. */
export interface FileOptions {
  /** With a byte order mark, which Chinese Excel needs. */
  bom: boolean;
  /** One sheet, or one for each region or indicator. */
  sheets: 'one' | 'region' | 'indicator';
}
