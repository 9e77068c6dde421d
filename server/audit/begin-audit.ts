import { appendAct, hasActs } from '#server/store/acts.ts';
import type { Db } from '#server/store/database.ts';
import { digestLoads } from './digest-load.ts';

/**
 * Begins the log of a database that had loads before there was one: its first act says which they
 * were and what they held. Whatever the log once knew keeps it from beginning anew.
 */
export async function beginAudit(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await hasActs(trx)) return;
    const digests = await digestLoads(trx);
    if (digests.size === 0) return;
    const loads = [...digests].map(([id, digest]) => ({ id, digest }));
    const doing = { at: now.toISOString(), by: 'system', door: 'system' } as const;
    await appendAct(trx, { ...doing, kind: 'audit-begun', subject: 'audit', detail: { loads } });
  });
}
