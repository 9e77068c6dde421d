import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { speak } from '#domain/said.ts';
import { occasionsOf, standOn, type Setting } from '#domain/tasks/state.ts';
import type { Task } from '#domain/tasks/types.ts';
import type { TaskDetail } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldTasks, requireTask, standingOf, type HeldTasks } from './held-tasks.ts';
import { toOccasion, toReport, toStanding, toTaskRow } from './task-row.ts';
import { SOON_DAYS } from './tasks.ts';

/** One task: its words, every time that it has fallen due, what was told of it. @throws unknown-task */
export async function readTask(view: DataView, id: string, on: string): Promise<TaskDetail> {
  const setting = { on, soonDays: SOON_DAYS };
  const held = await heldTasks(view);
  const task = requireTask(held, id);
  const reports = held.reportsOf(task).filter((report) => report.on <= on);
  return {
    on,
    ...toTaskRow(task, standingOf(task, held, setting), view.dictionary),
    cells: cellsOf(task),
    occasions: timesOf(task, held, setting),
    reports: reports.toSorted((a, b) => (a.on < b.on ? 1 : -1)).map(toReport),
    unread: held.unreadOf(task).map(({ row: { row, cells }, said }) => ({
      row,
      on: cells['on'] ?? '',
      occasion: cells['occasion'] ?? '',
      state: cells['state'] ?? '',
      ...speak({ said }),
    })),
  };
}

/** In the order of the columns; what they do not know after them, by its own head. */
function cellsOf({ row: { cells, extra = {} } }: Task): TaskDetail['cells'] {
  const known = LEDGER_SHAPES.tasks.columns.flatMap(({ id, name, isReading = false }) => {
    const text = cells[id];
    return text === undefined ? [] : [{ ...speak({ name }), text, isReading }];
  });
  const others = Object.entries(extra).map(([head, text]) => {
    return { name: head, nameEn: head, text, isReading: false };
  });
  return [...known, ...others];
}

function timesOf(task: Task, held: HeldTasks, setting: Setting): TaskDetail['occasions'] {
  if (task.due.kind !== 'recurring' && task.due.kind !== 'days') return [];
  const reports = held.reportsOf(task);
  const since = held.sinceOf(task);
  const past = occasionsOf({ due: task.due, since }, reports, setting);
  const { next } = standingOf(task, held, setting);
  const own = reports.filter(({ occasion }) => occasion === next?.key);
  const coming = next && { occasion: next, standing: standOn(next.due, own, setting) };
  return [...past, ...(coming ? [coming] : [])].map(({ occasion, standing }) => ({
    ...toOccasion(occasion),
    ...toStanding(standing),
    due: occasion.due,
    report: standing.report && toReport(standing.report),
  }));
}
