import { isDone, isLate } from '#domain/tasks/state.ts';
import type { TaskRow, Tasks } from '#server/schemas/tasks.ts';
import type { ShownTasks, TasksState } from '#lib/url/tasks.ts';

/** Whether a task is among those that the address asks for. */
export function isShown(row: TaskRow, shown: ShownTasks): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'todo':
      return isLate(row.state) || row.state === 'due-soon';
    case 'late':
      return isLate(row.state);
    case 'soon':
      return row.state === 'due-soon';
    case 'open':
      return !isClosed(row) && !isLate(row.state) && row.state !== 'due-soon';
    case 'done':
      return isClosed(row);
    default:
      return shown satisfies never;
  }
}

const isClosed = ({ state }: TaskRow): boolean => isDone(state) || state === 'stopped';

export function selectTasks(
  tasks: readonly TaskRow[],
  { list, unit, region, shown }: Omit<TasksState, 'on'>,
): TaskRow[] {
  return tasks.filter(
    (row) =>
      (list === null || row.list === list) &&
      (unit === null || row.leads.some(({ key }) => key === unit)) &&
      (region === null || row.regions.some(({ id }) => id === region)) &&
      isShown(row, shown),
  );
}

export interface TaskGroup {
  shown: Exclude<ShownTasks, 'all' | 'todo'>;
  tasks: TaskRow[];
}

/** Late, due soon, the rest, what is done: in this order, without those that hold nothing. */
export function groupByUrgency(tasks: readonly TaskRow[]): TaskGroup[] {
  return (['late', 'soon', 'open', 'done'] as const)
    .map((shown) => ({ shown, tasks: tasks.filter((row) => isShown(row, shown)) }))
    .filter((group) => group.tasks.length > 0);
}

export interface UnitGroup {
  /** Who leads first; null: nobody is named. */
  unit: string | null;
  tasks: TaskRow[];
}

/** Under who leads first; who has most comes first, and last what nobody is named for. */
export function groupByUnit(tasks: readonly TaskRow[]): UnitGroup[] {
  const groups = Map.groupBy(tasks, ({ leads }) => leads[0]?.key ?? null);
  return [...groups]
    .map(([unit, own]) => ({ unit, tasks: own }))
    .sort(
      (a, b) =>
        Number(a.unit === null) - Number(b.unit === null) || b.tasks.length - a.tasks.length,
    );
}

/** Late ones of a row of a tally. */
export const lateIn = ({ unreported, overdue }: Tasks['total']): number => unreported + overdue;

/** The name of a unit that the address gives by its name, or by the id of its department. */
export function unitCalled(tasks: readonly TaskRow[], unit: string | null): string | null {
  const leads = tasks.flatMap((row) => row.leads);
  return leads.find(({ departmentId }) => unit !== null && departmentId === unit)?.key ?? unit;
}
