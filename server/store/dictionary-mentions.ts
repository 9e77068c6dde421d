import { sql } from 'kysely';
import type { Db } from './database.ts';
import { isBrought, NOW } from './vintage.ts';

/**
 * Which of some ids stand in tables that were loaded or are being prepared, or in what a release goes
 * without: an entry may have no figure and yet be named there.
 */
export async function mentionedIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const id of ids) {
    const word = JSON.stringify(id);
    const { rows } = await sql<{ found: number }>`
      select exists (
          select 1 from sheet where instr(content, ${word}) > 0 and ${isBrought('load_id', NOW)})
        or exists (select 1 from draft_table where instr(content, ${word}) > 0
          or (kind = 'observations' and instr(content, ${id}) > 0))
        or exists (select 1 from release_version where instr(complete_without, ${word}) > 0
          and ${isBrought('load_id', NOW)})
        or exists (select 1 from edition where instr(info, ${word}) > 0)
        as found`.execute(db);
    if (rows[0]?.found === 1) found.add(id);
  }
  return found;
}
