import { accessSync, constants } from 'node:fs';
import { isOpenElsewhere } from '#server/backup/open-elsewhere.ts';
import { stateOfFile } from '#server/store/database-file.ts';
import { isPostgres } from '#server/store/engine/place.ts';

/** Whether another process has a database open; false also where that can't be known. */
export async function isInUse(database: string): Promise<boolean> {
  if (isPostgres(database)) {
    const { isInUseOnServer } = await import('#server/store/postgres/is-in-use.ts');
    return isInUseOnServer(database);
  }
  return stateOfFile(database) === 'there' && isWritable(database) && isOpenElsewhere(database);
}

/** Locks are asked for by writing. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
