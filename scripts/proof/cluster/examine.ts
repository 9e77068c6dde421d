import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { openReadOnly } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';

/** All that a database holds and how many acts its log has, in words that are the same for the same. */
export interface Examined {
  told: string;
  acts: number;
  fault: string | null;
}

export async function examine(databaseUrl: string): Promise<Examined> {
  const db = await openReadOnly(databaseUrl);
  try {
    const { fault, acts } = await verifyDatabase(db);
    const told = `${await contentHash(db, NOW)} ${acts}`;
    return { told, acts, fault: fault?.message ?? null };
  } finally {
    await db.destroy();
  }
}
