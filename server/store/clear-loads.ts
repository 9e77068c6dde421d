import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';

/** In this order nothing points at what is gone. */
const OF_LOADS = [
  'observation',
  'target',
  'source',
  'release_indicator',
  'sheet',
  'release_version',
  'load_release',
  'dictionary_version',
] as const;

/**
 * Removes loads and all they brought, with what was made of it: names and templates that were remembered,
 * exports that were frozen, changes of the ledger that waited or had been looked at. Keys of regions, indicators and releases stay, so that none comes again for something else; for the
 * numbers of loads there must be a later one already.
 */
export async function clearLoads(trx: Trx, loadIds: readonly number[]): Promise<void> {
  const bare = trx.withoutPlugins();
  const ids = engineOf(trx).listed(loadIds);
  for (const table of OF_LOADS) {
    await sql`delete from ${sql.table(table)} where load_id in ${ids}`.execute(bare);
  }
  await sql`delete from frozen where load_id in ${ids}`.execute(bare);
  await sql`delete from load where id in ${ids}`.execute(bare);
  await sql`delete from alias`.execute(bare);
  await sql`delete from left_out_name`.execute(bare);
  await sql`delete from ledger_change`.execute(bare);
  await sql`delete from template`.execute(bare);
}
