import { writeCsv } from '#server/formats/csv-write.ts';
import { pagesOfActs, type ActFilter } from '#server/store/act-pages.ts';
import type { ActRow } from '#server/store/acts.ts';
import type { Db } from '#server/store/database.ts';

/** Every column of the log under its own name, so that an inspector can compute the hashes. */
const COLUMNS: readonly (readonly [head: string, field: keyof ActRow])[] = [
  ['id', 'id'],
  ['at', 'at'],
  ['by', 'by'],
  ['door', 'door'],
  ['kind', 'kind'],
  ['subject', 'subject'],
  ['detail', 'detail'],
  ['previous_hash', 'previousHash'],
  ['hash', 'hash'],
];

/** The log as CSV, oldest first, a page at a time. */
export async function* writeActsCsv(
  db: Db,
  filter: ActFilter,
  upTo: number,
): AsyncGenerator<string> {
  yield writeCsv([COLUMNS.map(([head]) => head)]);
  for await (const acts of pagesOfActs(db, filter, upTo)) {
    yield writeCsv(acts.map((act) => COLUMNS.map(([, field]) => act[field])));
  }
}
