import { createHash } from 'node:crypto';
import { dayInChina } from '#domain/china-time.ts';
import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { countedFromLoad } from '#domain/tasks/due-words.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { readReports } from '#domain/tasks/reports.ts';
import { standTask, type Setting, type Standing } from '#domain/tasks/state.ts';
import type { Task, TaskList, TaskReport } from '#domain/tasks/types.ts';
import { unreadReports, type UnreadReport } from '#domain/tasks/unread.ts';
import { Problem } from '#server/problem.ts';
import { firstLoaded } from '#server/store/sheets.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/** The lists of a view, read, and what was told of their tasks. */
export interface HeldTasks {
  lists: readonly { table: LedgerTable; list: TaskList }[];
  tasks: readonly Task[];
  reportsOf: (task: Task) => readonly TaskReport[];
  /** Since when what recurs is counted; blank: nobody knows. */
  sinceOf: (task: Task) => string;
  /** What was told of a task and is not read. */
  unreadOf: (task: Task) => readonly UnreadReport[];
}

/** Read once for a view. */
const known = new WeakMap<DataView, Promise<HeldTasks>>();

export function heldTasks(view: DataView): Promise<HeldTasks> {
  const held = known.get(view) ?? readAll(view);
  known.set(view, held);
  held.catch(() => known.delete(view));
  return held;
}

async function readAll(view: DataView): Promise<HeldTasks> {
  const tables = await readLedger(view, 'tasks');
  const progress = await readLedger(view, 'task-progress');
  const reports = Map.groupBy(readReports(progress), keyOf);
  const loaded = await firstLoaded(view.db, 'tasks', view.asOf);
  const loadedOn = (list: string) => {
    const at = loaded.get(list);
    return at === undefined ? '' : dayInChina(new Date(at));
  };
  const reportsOf = (task: Task) => reports.get(keyOf(task)) ?? [];
  const sinceOf = (task: Task) => {
    const days = [loadedOn(task.list), ...reportsOf(task).map(({ on }) => on)];
    return task.document.signedOn || (days.filter((day) => day !== '').toSorted()[0] ?? '');
  };
  const lists = tables.map((table) => {
    const list = readTaskList(table, view.dictionary);
    const tasks = list.tasks.map((task) => withStart(task, sinceOf(task)));
    return { table, list: { ...list, tasks } };
  });
  return {
    lists,
    tasks: lists.flatMap(({ list }) => list.tasks),
    reportsOf,
    sinceOf,
    unreadOf: (task) =>
      progress
        .filter(({ subject }) => foldName(subject) === foldName(task.list))
        .flatMap(({ rows }) => unreadReports(task, rows)),
  };
}

/** Where no document says since when it recurs, that is said. */
function withStart(task: Task, since: string): Task {
  if (task.due.kind !== 'recurring' || task.document.signedOn !== '' || since === '') return task;
  return { ...task, note: countedFromLoad(since) };
}

const keyOf = ({ list, no }: { list: string; no: string }): string => JSON.stringify([list, no]);

/** The same as long as the list has its name and the task its number. */
export function taskId(task: Pick<Task, 'list' | 'no'>): string {
  return createHash('sha256').update(keyOf(task)).digest('hex').slice(0, 12);
}

/** @throws unknown-task */
export function requireTask({ tasks }: HeldTasks, id: string): Task {
  const found = tasks.find((task) => taskId(task) === id);
  if (found) return found;
  throw new Problem('unknown-task', {
    zh: `没有“${id}”这项任务。现有的任务见 /api/v1/tasks。`,
    en: `There is no task “${id}”. Those that there are stand at /api/v1/tasks.`,
  });
}

/** How one stands: counted from the day on which its document was signed, or its list was loaded. */
export function standingOf(
  task: Task,
  { reportsOf, sinceOf }: HeldTasks,
  setting: Setting,
): Standing {
  return standTask({ due: task.due, since: sinceOf(task) }, reportsOf(task), setting);
}
