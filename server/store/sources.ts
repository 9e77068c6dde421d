import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';

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
  const releases = [...releaseKeys].map((key) => [key] as const);
  const isThis = sql`load_id = ${loadId} and sheet_id is not distinct from ${sheetId}
    and file = ${sourceFile}`;
  const given = sql`${engineOf(trx).given({ release_key: 'int4' }, releases)} as given`;
  await sql`
    insert into source (load_id, release_key, sheet_id, file)
    select cast(${loadId} as integer), given.release_key, cast(${sheetId} as integer), cast(${sourceFile} as text)
    from ${given}
    where not exists (
      select 1 from source where release_key = given.release_key and ${isThis}
    )`.execute(trx);
  const { rows } = await sql<{ key: number; releaseKey: number }>`
    select key, release_key from source
    where ${isThis} and release_key in ${engineOf(trx).listed([...releaseKeys])}`.execute(trx);
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
    .where('key', 'in', engineOf(db).listed(keys))
    .execute();
  return new Map(rows.map(({ key, file }) => [key, file]));
}
