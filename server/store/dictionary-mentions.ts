import { sql } from 'kysely';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { isBrought, NOW } from './vintage.ts';

/**
 * Which of some ids stand in tables that were loaded or are being prepared, or in what a release goes
 * without: an entry may have no figure and yet be named there.
 */
export async function mentionedIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { contains } = engineOf(db);
  const found = new Set<string>();
  for (const id of ids) {
    const word = JSON.stringify(id);
    const { rows } = await sql<{ found: number }>`
      select case when
        exists (select 1 from sheet where ${contains('content', word)} and ${isBrought('load_id', NOW)})
        or exists (select 1 from draft_table where ${contains('content', word)}
          or (kind = 'observations' and ${contains('content', id)}))
        or exists (select 1 from release_version
          where ${contains('complete_without', word)} and ${isBrought('load_id', NOW)})
        or exists (select 1 from edition where ${contains('info', word)})
        then 1 else 0 end as found`.execute(db);
    if (rows[0]?.found === 1) found.add(id);
  }
  return found;
}
