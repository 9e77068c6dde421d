import type { Db } from './database.ts';
import type { FrozenBytes } from './frozen-bytes.ts';
import { frozenFolder, frozenFolderOf } from './frozen-files.ts';
import { FrozenInFolder } from './frozen-in-folder.ts';

/** Of a database that is open where it lies. */
export async function frozenBytesOf(db: Db): Promise<FrozenBytes> {
  return new FrozenInFolder(db, await frozenFolderOf(db));
}

/** Of one that is open as a copy, or to be looked at. @param database its file */
export function frozenBytesAt(db: Db, database: string): FrozenBytes {
  return new FrozenInFolder(db, frozenFolder(database));
}
