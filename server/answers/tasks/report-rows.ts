import { isDay } from '#domain/day.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import { dayFault, occasionFault } from '#domain/tasks/check-reports.ts';
import { REPORT_STATE_NAMES } from '#domain/tasks/names.ts';
import type { Task } from '#domain/tasks/types.ts';
import { noDay } from '#server/answers/no-day.ts';
import { Problem } from '#server/problem.ts';
import type { TaskReportOrder, TaskReportRef } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldTasks, requireTask, type HeldTasks } from './held-tasks.ts';

type Report = TaskReportOrder['reports'][number];

/** Rows of a table of progress, by the list that it is of. */
export type RowsByList = ReadonlyMap<string, readonly LedgerCells[]>;

/** What is told of tasks as rows of their lists' tables. @throws unknown-task, bad-request */
export async function reportRows(
  view: DataView,
  reports: readonly Report[],
  { by, today }: { by: string; today: string },
): Promise<RowsByList> {
  const held = await heldTasks(view);
  const rows = reports.map((report): LedgerCells => {
    const { value, note, evidence, state } = report;
    requireReportable(requireTask(held, report.task), report, { since: held.sinceOf, today });
    const told = { value, note, evidence };
    return {
      ...keyOf(held, report),
      state: REPORT_STATE_NAMES[state].zh,
      ...Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined)),
      reported_by: by,
    };
  });
  return byList(rows);
}

/** The keys of reports that go. @throws unknown-task, bad-request */
export async function reportKeys(
  view: DataView,
  reports: readonly TaskReportRef[],
): Promise<RowsByList> {
  const held = await heldTasks(view);
  return byList(reports.map((report) => keyOf(held, report)));
}

/** @throws bad-request for an occasion that the task has not, or a day on which it cannot have been told */
function requireReportable(
  task: Task,
  { occasion = '', on }: TaskReportRef,
  { since, today }: { since: (task: Task) => string; today: string },
): void {
  const fault =
    occasionFault(task, occasion, since(task)) ?? (isDay(on) ? dayFault(task, on, today) : null);
  if (!fault) return;
  throw new Problem('bad-request', {
    zh: `“${task.list}”第 ${task.no} 项：${fault.zh}。`,
    en: `No. ${task.no} of “${task.list}”: ${fault.en}.`,
  });
}

function keyOf(held: HeldTasks, { task, occasion = '', on }: TaskReportRef): LedgerCells {
  const { list, no } = requireTask(held, task);
  if (!isDay(on)) throw noDay(on);
  return { list, no, ...(occasion !== '' && { occasion }), on };
}

const byList = (rows: readonly LedgerCells[]): RowsByList =>
  Map.groupBy(rows, ({ list = '' }) => list);
