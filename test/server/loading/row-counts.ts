import { sql } from 'kysely';
import type { Db } from '#server/store/database.ts';

const TABLES = [
  'load',
  'release',
  'sheet',
  'release_indicator',
  'observation',
  'target',
  'region',
  'indicator',
];

/** How many rows each table has. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*) as count from ${sql.table(table)}`.execute(db);
      return [table, rows[0]?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}
