import { matchUnit } from '#domain/convert-unit.ts';
import type { Indicator } from '#domain/dictionary.ts';

import { unitsOfName } from './unit-words.ts';

/** The unit that a name ends in, where it is not the indicator's: no name of it then. */
export interface NameUnit {
  word: string;
  /** The same dimension: 亿元 for an amount in 万元. */
  isMultiple: boolean;
}

/**
 * Null where the name has no unit, or the indicator's.
 * @example otherUnitOfName('地区生产总值（亿元）', gdp) // { word: '亿元', isMultiple: false }
 */
export function otherUnitOfName(name: string, indicator: Indicator): NameUnit | null {
  const found = unitsOfName(name).map((unit) => ({ unit, ...matchUnit(unit, indicator) }));
  const [first] = found;
  if (first === undefined || found.some(({ kind }) => kind === 'same')) return null;
  if (first.kind === 'percent-of-base') return null;
  return { word: first.unit.word, isMultiple: first.kind === 'multiple' };
}
