import { matchUnit, type UnitMatch } from '#domain/convert-unit.ts';
import type { Indicator } from '#domain/dictionary.ts';
import type { Unit } from '#domain/unit.ts';

import { namesakesOf } from './name-keys.ts';
import type { Reading } from './reading.ts';
import type { SeenUnit } from './seen-unit.ts';
import type { PrintedRow } from './types.ts';
import { splitUnit } from './unit-words.ts';

interface NamedRow {
  rows: readonly PrintedRow[];
  row: PrintedRow;
  /** The indicator that has the name. */
  named: Indicator;
  seenBy: (indicator: Indicator) => readonly SeenUnit[];
}

/**
 * Of indicators that share a name but for the unit the one whose unit stands over the figure: a rate
 * 地区生产总值 under 单位：亿元 is the amount. Where that has a line of its own, or runs over other months,
 * it stays the one named, and the unit is an error.
 */
export function meantByUnit(
  { indicators }: Reading,
  { rows, row: { actual, regionId }, named, seenBy }: NamedRow,
): Indicator {
  const behind = splitUnit(actual.text);
  const isIn = (one: Indicator, kinds: readonly UnitMatch['kind'][]) => {
    const seen = behind === null ? seenBy(one).map(({ units }) => units) : [[behind.unit]];
    const fits = (unit: Unit) => kinds.includes(matchUnit(unit, one).kind);
    return seen.length > 0 && seen.every((units) => units.length > 0 && units.every(fits));
  };
  if (!isIn(named, ['other'])) return named;
  const [meant, ...others] = namesakesOf(named, indicators.values()).filter(
    (one) => isIn(one, ['same', 'multiple']) && one.periodLagMonths === named.periodLagMonths,
  );
  const isThere = (row: PrintedRow) => row.indicatorId === meant?.id && row.regionId === regionId;
  return meant === undefined || others.length > 0 || rows.some(isThere) ? named : meant;
}

/** The row filed under another indicator. */
export function ofIndicator(row: PrintedRow, { id }: Indicator): PrintedRow {
  return { ...row, indicatorId: id, actual: { ...row.actual, indicatorId: id } };
}
