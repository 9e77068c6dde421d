import type { Said } from '../said.ts';
import { parseTarget } from '../target.ts';
import { parseUnit } from '../unit.ts';
import type { LedgerCells } from './types.ts';

/**
 * What is to be said of a target in another unit than its row's: one of the two is wrong. A change
 * (降低20%) is in percent of what it changes. Null: nothing.
 * @example otherUnit({ target: '12‰以下', unit: '%' })?.zh // '以“‰”为单位，单位列写的是“%”'
 */
export function otherUnit({ target = '', unit = '' }: LedgerCells): Said | null {
  const read = parseTarget(target);
  if (read === null || read.kind === 'change') return null;
  // 次/月 is how often 次 are counted.
  if (unit.startsWith(`${read.unit}/`)) return null;
  const [said, own] = [parseUnit(read.unit), parseUnit(unit)];
  if (said === null || own === null) return null;
  const isSame = said.base === own.base && said.power === own.power && said.factor === own.factor;
  if (isSame) return null;
  return {
    zh: `以“${read.unit}”为单位，单位列写的是“${unit}”`,
    en: `In “${read.unit}”, but the column of units says “${unit}”`,
  };
}
