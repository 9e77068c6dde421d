import plugin from 'fastify-plugin';
import { readDictionary, type StoredDictionary } from '#server/store/dictionary.ts';
import type { Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';

/** What a request works on: the data as of one load. */
export interface DataView {
  /** The newest load; 0 while nothing is loaded. */
  loadId: number;
  version: string;
  dictionary: StoredDictionary;
}

declare module 'fastify' {
  interface FastifyInstance {
    db: Db;
    /** The data as they stand now; the dictionary is read once for each version. */
    view: () => Promise<DataView>;
  }
}

/** The data as of a load; of none, all empty. */
export async function readView(
  db: Db,
  load: { id: number; version: string } | null,
): Promise<DataView> {
  const dictionary = await readDictionary(db);
  return { loadId: load?.id ?? 0, version: load?.version ?? 'empty', dictionary };
}

export const data = plugin<{ db: Db }>((app, { db }, done) => {
  let cached: DataView | null = null;
  app.decorate('db', db);
  app.decorate('view', async () => {
    const load = await latestLoad(db);
    const version = load?.version ?? 'empty';
    if (cached?.version !== version) {
      cached = await readView(db, load);
    }
    return cached;
  });
  app.addHook('onClose', () => db.destroy());
  done();
});
