import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { toPeriod } from './months.ts';
import { isVisible } from './vintage.ts';

/** An indicator that a release holds and the months it runs over there. */
export interface HeldIndicator {
  indicatorKey: number;
  period: Period;
}

export interface ReleaseAsOf {
  releaseKey: number;
  /** A load: what had been brought by then. */
  asOf: number;
}

export async function heldIndicators(db: Db, at: ReleaseAsOf): Promise<HeldIndicator[]> {
  const rows = await selectHeld(db, at).orderBy('indicatorKey').orderBy('periodEnd').execute();
  return rows.map((row) => ({ indicatorKey: row.indicatorKey, period: toPeriod(row) }));
}

/** Each once: a load that was taken back may have brought what a later one brought again. */
export function selectHeld(db: Db, { releaseKey, asOf }: ReleaseAsOf) {
  return db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'periodStart', 'periodEnd'])
    .distinct()
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf));
}
