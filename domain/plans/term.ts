import { cadenceOf, type Cadence } from './cadence.ts';
import { dueOf } from './due.ts';
import type { PlanRow } from './row.ts';

/** Until when, or how often, a target is asked for. */
export type Term = Readonly<
  /** Once, until a day. */
  | { kind: 'dated'; due: string }
  /** Again in every span; until a day, where the words have one. */
  | { kind: 'recurring'; cadence: Cadence; until: string | null }
  /** Neither a year nor a cadence is printed: whatever was told last holds. */
  | { kind: 'open' }
>;

/**
 * @example termOf({ yearText: '每月', … }).kind // 'recurring'
 * @example termOf({ yearText: '2022', year: 2022, unit: '天/月', kind: 'norm', … }).kind // 'recurring', until 2022-12-31
 */
export function termOf(row: PlanRow): Term {
  const [due, cadence] = [dueOf(row), cadenceOf(row)];
  const isAskedOften = row.cadence !== '' || (cadence.isPrinted && cadence.unit !== 'year');
  if (due !== null && !(row.kind === 'norm' && isAskedOften)) return { kind: 'dated', due };
  const isRecurring = cadence.isPrinted || row.cadence !== '' || row.kind === 'norm';
  return isRecurring ? { kind: 'recurring', cadence, until: due } : { kind: 'open' };
}
