import { parsePeriod } from '#domain/period.ts';
import { quoted, type Said } from '#domain/said.ts';
import { sayName, sayPeriod, sayProseName } from '#domain/said-names.ts';
import type { Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { NOW } from '#server/store/vintage.ts';
import type { ChangedFigure } from './fault.ts';

const NO_NAMES = { regions: [], indicators: [] };

/** @example (await nameFigure(db, figure)).zh // '浮梁县“固定资产投资”2019年1-6月' */
export async function nameFigure(
  db: Db,
  { indicatorId, regionId, period }: ChangedFigure,
): Promise<Said> {
  // A database that was tampered with may not even have a dictionary that can be read.
  const { regions, indicators } = await readDictionary(db, NOW).catch(() => NO_NAMES);
  const known = regions.find(({ id }) => id === regionId);
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const parsed = parsePeriod(period);
  const region = known ? sayName(known) : quoted(regionId);
  const name = indicator ? sayProseName(indicator) : quoted(indicatorId);
  const months = parsed ? sayPeriod(parsed) : quoted(period);
  return {
    zh: `${region.zh}“${name.zh}”${months.zh}`,
    en: `“${name.en}” of ${region.en}, ${months.en}`,
  };
}
