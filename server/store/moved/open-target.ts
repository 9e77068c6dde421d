import { rm } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import { holdsAlone } from '#server/store/connection.ts';
import { openDatabase } from '#server/store/database.ts';
import { isPostgres, tellDatabase } from '#server/store/engine/place.ts';
import { stateOfPlace } from '#server/store/place-state.ts';
import type { MoveTarget } from './ends.ts';
import { intoFile } from './into-file.ts';
import { openSource } from './open-source.ts';
import type { MovedTable } from './types.ts';
import { UnfinishedMove } from './unfinished.ts';

export interface TargetOrder {
  database: string;
  /** What it holds of a move that was broken off is thrown away. */
  restart: boolean;
  tables: readonly MovedTable[];
}

/**
 * A database to be filled: one that is made now, has nothing in it, or was not filled to its end.
 * @throws Refusal where there is data in it, or another fills it
 */
export async function openTarget(order: TargetOrder): Promise<MoveTarget> {
  const { database, restart, tables } = order;
  const isUnfinished = await requireUnused(order);
  if (isPostgres(database)) {
    if (!isUnfinished) await (await openDatabase(database)).destroy();
    const { intoServer } = await import('#server/store/postgres/into-server.ts');
    return intoServer(database, isUnfinished && restart ? tables : []);
  }
  if (isUnfinished && restart) await removeFile(database);
  if (!isUnfinished || restart) await (await openDatabase(database)).destroy();
  return intoFile(database);
}

/** @returns whether a move into it was broken off */
async function requireUnused({ database, tables }: TargetOrder): Promise<boolean> {
  try {
    if ((await stateOfPlace(database)) !== 'there') return false;
    const found = await openSource(database);
    try {
      let rows = 0;
      for (const table of tables) rows += await found.count(table);
      if (rows === 0) return false;
    } finally {
      await found.close();
    }
  } catch (error) {
    if (error instanceof UnfinishedMove) return true;
    throw error;
  }
  const another = isPostgres(database) ? '请另建一个：createdb 名称' : '请换一个文件名';
  throw new Refusal(
    `${tellDatabase(database)} 里已有数据，没有改动。npm run move 只往新的、空的数据库里搬。${another}。`,
  );
}

async function removeFile(file: string): Promise<void> {
  if (!holdsAlone(file)) {
    throw new Refusal(`${file} 正被使用：另有一个 npm run move 正往里搬。请等它做完，或先停下它。`);
  }
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
}
