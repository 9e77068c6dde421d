import type { Dictionary } from '../dictionary.ts';
import type { CollectionUnit } from './fill-in-code.ts';
import type { ReportedCell } from './line-name.ts';
import { mayEnter, scopeOfUnit } from './scope.ts';

/** Whose sheets they are: one unit, or those among whom somebody has to say. */
export interface Recognised {
  unit: CollectionUnit | null;
  candidates: readonly CollectionUnit[];
}

/**
 * Whose lines sheets have that do not say it: the unit to whom all of them belong, and where there are
 * several the one of whom they are all.
 * @param cells every line of the sheets, filled in or not
 * @param due every line of the release
 * @example recogniseUnit(gdp and investment of all regions, due, [fgw, swj], dictionary).unit // fgw
 */
export function recogniseUnit(
  cells: readonly ReportedCell[],
  due: readonly ReportedCell[],
  units: readonly CollectionUnit[],
  dictionary: Pick<Dictionary, 'indicators'>,
): Recognised {
  const isOf = (unit: CollectionUnit) => (cell: ReportedCell) =>
    mayEnter(scopeOfUnit(unit), cell, dictionary);
  const candidates = cells.length === 0 ? [] : units.filter((unit) => cells.every(isOf(unit)));
  const whole = candidates.filter((unit) => due.filter(isOf(unit)).length === cells.length);
  const [one, ...others] = whole.length > 0 ? whole : candidates;
  return others.length > 0 || !one ? { unit: null, candidates } : { unit: one, candidates };
}
