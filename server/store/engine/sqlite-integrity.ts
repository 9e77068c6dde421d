import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { BrokenReference } from './what-differs.ts';

const MOST_SAID = 20;

export async function brokenPages(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    integrityCheck: string;
  }>`pragma integrity_check(${sql.lit(MOST_SAID)})`.execute(db);
  return rows.map(({ integrityCheck }) => integrityCheck).filter((line) => line !== 'ok');
}

export async function brokenReferences(db: Db): Promise<BrokenReference[]> {
  const { rows } = await sql<BrokenReference>`pragma foreign_key_check`.execute(db);
  return rows;
}
