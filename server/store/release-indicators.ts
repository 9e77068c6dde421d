import type { Period } from '#server/domain/period.ts';
import type { Db } from './database.ts';
import { toPeriod } from './months.ts';

/** An indicator that a release holds and the months it runs over there. */
export interface HeldIndicator {
  indicatorKey: number;
  period: Period;
}

export async function heldIndicators(db: Db, releaseKey: number): Promise<HeldIndicator[]> {
  const rows = await db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'periodStart', 'periodEnd'])
    .where('releaseKey', '=', releaseKey)
    .orderBy('indicatorKey')
    .orderBy('periodEnd')
    .execute();
  return rows.map((row) => ({ indicatorKey: row.indicatorKey, period: toPeriod(row) }));
}
