import type { Dictionary } from '#domain/dictionary.ts';
import type { Template } from '#domain/layout/shown.ts';
import { requireThere } from '#server/require-place.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { listAliases } from '#server/store/aliases.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { latestLoad } from '#server/store/loads.ts';
import { withAliases } from '#server/tables/aliases.ts';
import { findKeptTemplate } from '../kept-template.ts';

/** With the names that were mapped; null: the database has none yet. */
export function readDatabaseDictionary(file: string): Promise<Dictionary | null> {
  return lookInto(file, async (db) => {
    const load = await latestLoad(db);
    if (load === null) return null;
    const dictionary = await readDictionary(db, load.id);
    if (dictionary.indicators.length === 0) return null;
    return withAliases(dictionary, await listAliases(db));
  });
}

/** @throws UsageError, naming the ones there are */
export function readDatabaseTemplate(file: string, name: string): Promise<Template> {
  return lookInto(file, (db) => findKeptTemplate(db, name));
}

async function lookInto<Found>(file: string, look: (db: Db) => Promise<Found>): Promise<Found> {
  await requireThere(file);
  const db = await openReadOnly(file);
  try {
    return await look(db);
  } finally {
    await db.destroy();
  }
}
