import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import type { BrokenReference } from './engine/what-differs.ts';

/** What the database finds broken in itself; empty when it is whole. @throws when it can't be read at all */
export function brokenPages(db: Db): Promise<string[]> {
  return engineOf(db).brokenPages(db);
}

/** Rows that point at others which are not there, by table. */
export function brokenReferences(db: Db): Promise<BrokenReference[]> {
  return engineOf(db).brokenReferences(db);
}
