import { compareDecimals } from '../decimal.ts';
import { foldText } from '../fold.ts';
import type { Amount, Task } from './types.ts';

/** Two lines of two lists that seem to be one work, with two amounts. */
export interface TwoAmounts {
  one: Task;
  other: Task;
}

/** Letters in which two names must begin alike (whose it is, where) and end alike (what is done). */
const [HEAD, TAIL] = [3, 2];

/**
 * One work with two amounts in documents signed on one day: names that begin and end alike. They may
 * be two works after all, so it is asked and not said.
 * @example 景东大道雨污分流改造 2500 and 景东大道雨污分流分流改造 4850, both 万元
 */
export function findTwice(tasks: readonly Task[]): TwoAmounts[] {
  const groups = Map.groupBy(
    tasks.filter(({ amount, document }) => amount !== null && document.signedOn !== ''),
    (task) => `${task.document.signedOn} ${outline(task)}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .filter((other) => other.list !== one.list && differ(one.amount, other.amount))
        .map((other) => ({ one, other })),
    ),
  );
}

function outline({ row, title }: Task): string {
  const name = foldText(row.cells['task'] ?? title);
  return `${name.slice(0, HEAD)}…${name.slice(-TAIL)}`;
}

function differ(a: Amount | null, b: Amount | null): boolean {
  return a !== null && b !== null && a.unit === b.unit && compareDecimals(a.value, b.value) !== 0;
}
