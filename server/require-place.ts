import { NoDatabase, requireDatabase, stateOfFile } from './store/database-file.ts';
import { absentOnServer, emptyOnServer } from './store/no-served.ts';
import { isPostgres, tellDatabase } from './store/engine/place.ts';
import { stateOfPlace } from './store/place-state.ts';

/** Which database, and whether somebody named it; see the configuration. */
export interface DatabasePlace {
  database: string;
  isDatabaseNamed: boolean;
  /** Of its replicas. */
  readUrls?: readonly string[];
}

/**
 * There is one, or a new one is meant: at the usual place where nothing is, or by `isNew`.
 * @throws NoDatabase; Refusal where a server can't be reached or has another program's tables
 */
export async function requirePlace(place: DatabasePlace, isNew: boolean): Promise<void> {
  const { database, isDatabaseNamed } = place;
  const state = await stateOfPlace(database);
  if (isNew && state === 'there') {
    throw new NoDatabase(
      `已有数据库：${tellDatabase(database)}。--new 只用于新建；要用它，请去掉 --new。`,
    );
  }
  if (!isPostgres(database)) requireFile(place, isNew);
  else if (state === 'absent') throw absentOnServer(database);
  else if (state === 'empty' && isDatabaseNamed && !isNew) throw emptyOnServer(database);
}

/** There is one to read, whoever made it. @throws as the other */
export async function requireThere(database: string): Promise<void> {
  if (!isPostgres(database)) {
    requireDatabase(database);
    return;
  }
  const state = await stateOfPlace(database);
  if (state === 'absent') throw absentOnServer(database);
  if (state === 'empty') throw emptyOnServer(database);
}

function requireFile({ database, isDatabaseNamed }: DatabasePlace, isNew: boolean): void {
  const state = stateOfFile(database);
  if (isNew && state !== 'no-file') return;
  if (state !== 'absent' || isDatabaseNamed) {
    requireDatabase(database);
    return;
  }
  // A new one would wipe it.
  if (stateOfFile(`${database}-wal`) !== 'there') return;
  throw new NoDatabase(
    `数据库文件 ${database} 不见了，它的日志（-wal）还在：文件可能被误删或移走。请放回原处，或从备份恢复：npm run restore -- 备份文件；不要它了，请用 --new 新建。`,
  );
}
