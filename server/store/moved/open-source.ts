import { bareOf } from '#server/store/bare-connection.ts';
import { openReadOnly } from '#server/store/database.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { STEPS } from '#server/store/migrations/steps.ts';
import type { MoveSource } from './ends.ts';
import { givenIn } from './into-file.ts';
import { rowsOfFile } from './rows-of-file.ts';

/** As it stands now, whatever is written from now on; nothing of it is changed. @throws as `openReadOnly` */
export async function openSource(database: string): Promise<MoveSource> {
  if (isPostgres(database)) {
    const { openAtOneMoment } = await import('#server/store/postgres/open.ts');
    const { sourceOnServer } = await import('#server/store/postgres/moved-rows.ts');
    return sourceOnServer(await openAtOneMoment(database, Object.keys(STEPS)));
  }
  const db = await openReadOnly(database);
  const sqlite = await bareOf(db);
  // From the first query on.
  sqlite.exec('begin; select count(*) from load');
  return {
    ...rowsOfFile(sqlite),
    db,
    given: () => Promise.resolve(givenIn(sqlite)),
    close: () => db.destroy(),
  };
}
