import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';

/** What figures are taken from, whatever releases they are of. */
export interface ObservationOrigin {
  loadId: number;
  sheetId: number | null;
  sourceFile: string;
}

/** The key of this source for each release, noted where it is new. */
export async function sourcesOf(
  trx: Trx,
  releaseKeys: ReadonlySet<number>,
  { loadId, sheetId, sourceFile }: ObservationOrigin,
): Promise<ReadonlyMap<number, number>> {
  const releases = JSON.stringify([...releaseKeys]);
  const isThis = sql`load_id = ${loadId} and sheet_id is ${sheetId} and file = ${sourceFile}`;
  await sql`
    insert into source (load_id, release_key, sheet_id, file)
    select ${loadId}, value, ${sheetId}, ${sourceFile} from json_each(${releases})
    where not exists (select 1 from source where release_key = value and ${isThis})`.execute(trx);
  const { rows } = await sql<{ key: number; releaseKey: number }>`
    select key, release_key from source
    where ${isThis} and release_key in (select value from json_each(${releases}))`.execute(trx);
  return new Map(rows.map(({ key, releaseKey }) => [releaseKey, key]));
}

/** Names of files by the keys of their sources. */
export async function filesOf(
  db: Db,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('source')
    .select(['key', 'file'])
    .where('key', 'in', sql<number>`(select value from json_each(${JSON.stringify(keys)}))`)
    .execute();
  return new Map(rows.map(({ key, file }) => [key, file]));
}
