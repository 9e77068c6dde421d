import { sql } from 'kysely';
import type { Db } from './database.ts';
import { isVisible, type AsOf } from './vintage.ts';

/**
 * The load by which a release came to be what it was at a load: the newest that brought its head, a table of
 * it or an edition. Loads that were about it and changed nothing of it are none. 0: there is no such release.
 */
export async function publishedBy(
  db: Db,
  release: { key: number; id: string },
  asOf: AsOf,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(load_id), 0) as id from (
      select load_id from release_version where release_key = ${release.key}
      union all
      select load_id from sheet where release_key = ${release.key}
      union all
      select load_id from edition where release_id = ${release.id} and load_id is not null
    ) as brought where ${isVisible('load_id', asOf)}`.execute(db);
  return rows[0]?.id ?? 0;
}
