import { sql } from 'kysely';
import type { Db } from './database.ts';

const MOST_SAID = 20;

/** What SQLite finds broken in the file itself; empty when it is whole. @throws SqliteError when it can't be read at all */
export async function brokenPages(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    integrityCheck: string;
  }>`pragma integrity_check(${sql.lit(MOST_SAID)})`.execute(db);
  return rows.map(({ integrityCheck }) => integrityCheck).filter((line) => line !== 'ok');
}

/** Rows that point at others which are not there, by table. */
export async function brokenReferences(db: Db): Promise<{ table: string; parent: string }[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(
    db,
  );
  return rows;
}
