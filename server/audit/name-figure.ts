import { parsePeriod, periodLabel } from '#domain/period.ts';
import type { Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { NOW } from '#server/store/vintage.ts';
import type { ChangedFigure } from './fault.ts';

const NO_NAMES = { regions: [], indicators: [] };

/** @example '浮梁县“固定资产投资”2019年1-6月' */
export async function nameFigure(
  db: Db,
  { indicatorId, regionId, period }: ChangedFigure,
): Promise<string> {
  // A database that was tampered with may not even have a dictionary that can be read.
  const { regions, indicators } = await readDictionary(db, NOW).catch(() => NO_NAMES);
  const region = regions.find(({ id }) => id === regionId)?.name ?? regionId;
  const indicator = indicators.find(({ id }) => id === indicatorId)?.proseName ?? indicatorId;
  const months = parsePeriod(period);
  return `${region}“${indicator}”${months ? periodLabel(months) : period}`;
}
