import { openDatabase } from '#server/store/database.ts';
import { appendAct } from '#server/store/acts.ts';

const ACT = { by: 'proof', door: 'console', kind: 'audit-exported', detail: {} } as const;

/** Writes into the log, one line after the other, until that fails; gives how many were acknowledged. */
export async function writeActs(databaseUrl: string): Promise<number> {
  const db = await openDatabase(databaseUrl);
  let written = 0;
  try {
    for (;;) {
      const subject = String(written + 1);
      await db
        .transaction()
        .execute((trx) => appendAct(trx, { ...ACT, subject, at: new Date().toISOString() }));
      written += 1;
    }
  } catch {
    return written;
  } finally {
    await db.destroy().catch(() => undefined);
  }
}

/** How many of those lines a database has. */
export async function countActs(databaseUrl: string): Promise<number> {
  const db = await openDatabase(databaseUrl);
  try {
    const { count } = await db
      .selectFrom('act')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('by', '=', ACT.by)
      .executeTakeFirstOrThrow();
    return count;
  } finally {
    await db.destroy();
  }
}
