import { foldText } from '../fold.ts';
import type { PlanTable, PlanTarget } from '../printed.ts';
import { planTargetKey } from './merge-plans.ts';

interface Placed {
  table: PlanTable;
  target: PlanTarget;
}

export interface PlanConflict extends Placed {
  /** What was said before of the same target. */
  other: Placed;
}

/**
 * Rows of several tables of one document that say different things of one target; rows that say the
 * same are none.
 * @example planConflicts([妇女: 12%以下, 妇女: 10%以下]) // the second, with the first
 */
export function planConflicts(tables: readonly PlanTable[]): PlanConflict[] {
  const first = new Map<string, Placed>();
  return tables.flatMap((table) =>
    table.targets.flatMap((target) => {
      const key = planTargetKey(target);
      const other = first.get(key);
      if (!other) first.set(key, { table, target });
      return other && !isSame(other.target, target) ? [{ table, target, other }] : [];
    }),
  );
}

function isSame(a: PlanTarget, b: PlanTarget): boolean {
  return saidBy(a) === saidBy(b);
}

/** Title and field of the document are the same by its number, however they are written. */
function saidBy({ targetText, unit, baseYear, baseValue }: PlanTarget): string {
  return JSON.stringify([foldText(targetText), foldText(unit), baseYear, baseValue]);
}
