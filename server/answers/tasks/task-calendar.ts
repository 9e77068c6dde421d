import { speak } from '#domain/said.ts';
import { lastOfMonth } from '#domain/tasks/days.ts';
import { occasionsIn } from '#domain/tasks/occasions.ts';
import { standOn } from '#domain/tasks/state.ts';
import type { TaskCalendar } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldTasks, standingOf } from './held-tasks.ts';
import { requireKnownNames, type TaskFilter } from './known-names.ts';
import { requireDays, requireSpan } from './span.ts';
import { toTaskRow } from './task-row.ts';
import { isOf, SOON_DAYS } from './tasks.ts';

export interface CalendarChoice extends TaskFilter {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * What falls due, day by day: in the month of the day where no others are asked for.
 * @throws bad-request as `requireSpan` and `requireKnownNames` do
 */
export async function readTaskCalendar(
  view: DataView,
  { from, to, ...filter }: CalendarChoice,
  on: string,
): Promise<TaskCalendar> {
  const setting = { on, soonDays: SOON_DAYS };
  requireDays({ from, to });
  const month = (to !== undefined && to < on ? to : on).slice(0, 7);
  const first = from ?? `${month}-01`;
  const last = to ?? lastOfMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  requireSpan({ from: first, to: last });
  const held = await heldTasks(view);
  const all = held.tasks.map((task) => {
    return { task, row: toTaskRow(task, standingOf(task, held, setting), view.dictionary) };
  });
  requireKnownNames(
    all.map(({ row }) => row),
    filter,
    view,
  );
  const items = all.flatMap(({ task, row }) => {
    if (!isOf(row, filter)) return [];
    const isRecurring = task.due.kind === 'recurring';
    const laidDown = held.sinceOf(task);
    const since = isRecurring ? laidDown : '';
    const span = { first: since > first ? since : first, last };
    return occasionsIn(task.due, span, laidDown).map(({ key, name, due }) => {
      const reports = held.reportsOf(task).filter(({ occasion }) => occasion === key);
      const { state, daysLate } = standOn(due, reports, setting);
      return {
        day: due,
        ...{ taskId: row.id, title: row.title, list: row.list },
        units: row.leads.map((one) => one.key),
        occasion: key,
        ...speak({ occasionName: name }),
        ...{ state, daysLate },
      };
    });
  });
  return { on, from: first, to: last, items: items.sort(byDay) };
}

function byDay(a: { day: string }, b: { day: string }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
