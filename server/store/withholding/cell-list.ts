import type { RawBuilder, SqlBool } from 'kysely';
import type { Db } from '../database.ts';
import { engineOf } from '../engine/engine.ts';
import { listForAll, type Wanted } from './list-for-all.ts';
import { listOfConnection } from './list-of-connection.ts';

/** Single cells that queries of `observation` withhold. */
export interface CellList {
  /** The table with what is listed beside it, and what says of a row whether it is one of them. */
  from: RawBuilder<unknown>;
  isListed: RawBuilder<SqlBool>;
}

const LIST_BY = { sqlite: listOfConnection, postgres: listForAll } as const;

/** A query that goes by a list which was dropped since fails: it never shows more. */
export function listCells(db: Db, wanted: Wanted): Promise<CellList> {
  return LIST_BY[engineOf(db).name](db, wanted);
}
