import type { Extract } from './extract.ts';
import { exportCsv } from './csv.ts';
import { exportJson } from './json.ts';

/** What a reader may say of a file beside its content. */
export interface FileOptions {
  /** With a byte order mark, which Chinese Excel needs. */
  bom: boolean;
  /** One sheet, or one for each region or indicator. */
  sheets: 'one' | 'region' | 'indicator';
}

/** A way of writing an extract. The same extract gives the same bytes. */
export interface Format {
  /** As the command line calls it, and the address ends: csv, jsonstat.json. */
  suffix: string;
  contentType: string;
  summary: string;
  write: (extract: Extract, options: FileOptions) => AsyncIterable<string | Uint8Array>;
}

export const FORMATS: readonly Format[] = [
  {
    suffix: 'csv',
    contentType: 'text/csv; charset=utf-8',
    summary: 'a table as CSV, long or wide',
    write: exportCsv,
  },
  {
    suffix: 'json',
    contentType: 'application/json; charset=utf-8',
    summary: 'all rows as one JSON document',
    write: exportJson,
  },
];
