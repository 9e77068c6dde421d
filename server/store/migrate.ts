import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { engineOf } from './engine/engine.ts';
import { POSTGRES_STEPS, STEPS } from './migrations/steps.ts';
import type { Database } from './tables.ts';
import { UpgradeRefused } from './upgrade-refused.ts';

/**
 * Brings tables up to date, in one transaction: of several programs that begin at once one does so, and
 * the others wait for it. @throws UpgradeRefused
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const steps = engineOf(db).name === 'postgres' ? POSTGRES_STEPS : STEPS;
  const provider = { getMigrations: () => Promise.resolve({ ...steps }) };
  // Migration steps are raw SQL; the plugin would rename the migrator's own columns.
  const migrator = new Migrator({ db: db.withoutPlugins(), provider });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof UpgradeRefused) throw error;
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}
