import { OWN_NOTES } from '#domain/own-notes.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase } from '#server/store/database.ts';
import { copyOf, DATA } from './database.ts';

/** A database file as the first start leaves it: the example, and nothing else. */
export async function exampleFile(): Promise<string> {
  const { file } = await copyOf('the example', async (path) => {
    const db = await openDatabase(path);
    const now = new Date('2026-03-01T01:00:00.000Z');
    await loadFiles(db, [DATA], { by: 'test', note: OWN_NOTES.firstStart.zh, now });
    await db.destroy();
  });
  return file;
}
