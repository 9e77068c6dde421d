import { ownRegions } from '#domain/own-regions.ts';
import { isLate, TASK_STATES, type TaskState } from '#domain/tasks/state.ts';
import { tallyTasks } from '#domain/tasks/tally.ts';
import type { TaskRow, Tasks } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldTasks, standingOf } from './held-tasks.ts';
import { requireKnownNames, type TaskFilter } from './known-names.ts';
import { requireDays } from './span.ts';
import { toTaskRow } from './task-row.ts';

export interface TaskChoice extends TaskFilter {
  state?: TaskState | undefined;
  from?: string | undefined;
  to?: string | undefined;
  soon?: number | undefined;
}

/** Days before its day on which a task is due soon, where nothing else is asked. */
export const SOON_DAYS = 30;

/** The tasks of a view on a day, what wants attention first, and how many of whom stand how. @throws bad-request as `requireDays` and `requireKnownNames` do */
export async function readTasks(view: DataView, choice: TaskChoice, on: string): Promise<Tasks> {
  requireDays(choice);
  const setting = { on, soonDays: choice.soon ?? SOON_DAYS };
  const held = await heldTasks(view);
  const all = held.tasks.map((task) =>
    toTaskRow(task, standingOf(task, held, setting), view.dictionary),
  );
  requireKnownNames(all, choice, view);
  const rows = all.filter((row) => isChosen(row, choice));
  const names = new Map(ownRegions(view.dictionary.regions).map((one) => [one.id, one]));
  return {
    ...setting,
    total: tallyTasks(rows),
    byUnit: tallyBy(rows, (row) => row.leads.map((one) => one.key)).sort(byLate),
    byList: tallyBy(rows, (row) => [row.list]),
    byRegion: tallyBy(rows, (row) => row.regions.map(({ id }) => id)).map((one) => {
      const region = names.get(one.key);
      return { ...one, name: region?.name ?? one.key, nameEn: region?.nameEn ?? null };
    }),
    tasks: rows.sort(byUrgency),
  };
}

/** Whether a task is among those that are asked for. */
export function isOf(row: TaskRow, { list, unit, region }: TaskFilter): boolean {
  return (
    (list === undefined || row.list === list) &&
    (unit === undefined ||
      row.leads.some(({ key, departmentId }) => key === unit || departmentId === unit)) &&
    (region === undefined || row.regions.some(({ id }) => id === region))
  );
}

function isChosen(row: TaskRow, { state, from, to, ...filter }: TaskChoice): boolean {
  const isWithin =
    (from === undefined || (row.due !== null && row.due >= from)) &&
    (to === undefined || (row.due !== null && row.due <= to));
  return isOf(row, filter) && isWithin && (state === undefined || row.state === state);
}

function tallyBy(rows: readonly TaskRow[], keysOf: (row: TaskRow) => readonly string[]) {
  const groups = new Map<string, TaskRow[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, own]) => ({
    ...{ key, name: key, nameEn: null },
    tally: tallyTasks(own),
  }));
}

type TallyOf = Tasks['byUnit'][number];

const byLate = ({ tally: a }: TallyOf, { tally: b }: TallyOf): number =>
  b.unreported + b.overdue - (a.unreported + a.overdue) || b.tasks - a.tasks;

/** Late first, the longest of them first; then by the day on which they fall due. */
function byUrgency(a: TaskRow, b: TaskRow): number {
  if (isLate(a.state) && isLate(b.state)) return b.daysLate - a.daysLate;
  const order = TASK_STATES.indexOf(a.state) - TASK_STATES.indexOf(b.state);
  if (order !== 0) return order;
  return (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0;
}
