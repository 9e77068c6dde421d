import { createHash } from 'node:crypto';
import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { readReports } from '#domain/tasks/reports.ts';
import { standTask, type Setting, type Standing } from '#domain/tasks/state.ts';
import type { Task, TaskList, TaskReport } from '#domain/tasks/types.ts';
import { unreadReports, type UnreadReport } from '#domain/tasks/unread.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/** The lists of a view, read, and what was told of their tasks. */
export interface HeldTasks {
  lists: readonly { table: LedgerTable; list: TaskList }[];
  tasks: readonly Task[];
  reportsOf: (task: Task) => readonly TaskReport[];
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
  const lists = tables.map((table) => ({ table, list: readTaskList(table, view.dictionary) }));
  return {
    lists,
    tasks: lists.flatMap(({ list }) => list.tasks),
    reportsOf: (task) => reports.get(keyOf(task)) ?? [],
    unreadOf: (task) =>
      progress
        .filter(({ subject }) => foldName(subject) === foldName(task.list))
        .flatMap(({ rows }) => unreadReports(task, rows)),
  };
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

/** How one stands: counted from the day on which its document was signed. */
export function standingOf(task: Task, { reportsOf }: HeldTasks, setting: Setting): Standing {
  return standTask({ due: task.due, since: task.document.signedOn }, reportsOf(task), setting);
}
