import { sql, type Kysely } from 'kysely';
import type { Database } from '../tables.ts';
import type { BrokenReference } from './what-differs.ts';

const MOST_SAID = 20;

export async function brokenPages(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{
    integrityCheck: string;
  }>`pragma integrity_check(${sql.lit(MOST_SAID)})`.execute(db);
  return rows.map(({ integrityCheck }) => integrityCheck).filter((line) => line !== 'ok');
}

export async function brokenReferences(db: Kysely<Database>): Promise<BrokenReference[]> {
  const { rows } = await sql<BrokenReference>`pragma foreign_key_check`.execute(db);
  return rows;
}
