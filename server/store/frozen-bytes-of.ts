import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { isPostgres } from './engine/place.ts';
import type { FrozenBytes } from './frozen-bytes.ts';
import { frozenFolder, frozenFolderOf } from './frozen-files.ts';
import { FrozenInFolder } from './frozen-in-folder.ts';
import { FrozenInTable } from './frozen-in-table.ts';

/** Of a database that is open where it lies. */
export async function frozenBytesOf(db: Db): Promise<FrozenBytes> {
  if (engineOf(db).name === 'postgres') return new FrozenInTable(db);
  return new FrozenInFolder(db, await frozenFolderOf(db));
}

/** Of one that is open as a copy, or to be looked at. @param database its file, or its URL */
export function frozenBytesAt(db: Db, database: string): FrozenBytes {
  if (isPostgres(database)) return new FrozenInTable(db);
  return new FrozenInFolder(db, frozenFolder(database));
}
