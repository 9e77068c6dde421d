import type { Clearance } from '#domain/access.ts';
import type { Suffix } from '#domain/selection-choices.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import type { Begun } from './export-spool.ts';
import { openExtract } from './extract.ts';
import type { FileOptions } from './file-options.ts';
import { formatOf } from './formats.ts';
import { writeExport } from './write-export.ts';

/** A file that is asked for. */
export interface AskedExport {
  suffix: Suffix;
  query: SelectionQuery;
  options: FileOptions;
}

/** Which data it is to be of, for whoever has not got the view. */
export interface ViewRef {
  load: { id: number; version: string };
  /** What is withheld of an earlier load is a matter of what is published now. */
  published: { id: number; version: string };
  clearance: Clearance;
}

/** A thread that writes exports. */
export interface ExportThread {
  begin: (of: ViewRef, asked: AskedExport) => Promise<Begun>;
}

/** An export of fewer cells is written before it is sent: it takes less than half a second. */
const SHORT_CELLS = 20_000;

/** Looks at what is asked for, and says how it is written. @throws a Problem for what cannot be read */
export async function beginExport(
  view: DataView,
  { suffix, query, options }: AskedExport,
): Promise<Begun> {
  const extract = await openExtract(view, query);
  const cells = await extract.countAtMost(SHORT_CELLS);
  return {
    rows: extract.isCounted ? cells : null,
    isShort: cells !== null,
    write: (put) => writeExport(extract, { format: formatOf(suffix), options }, put),
  };
}
