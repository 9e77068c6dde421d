import { shiftDay } from '#domain/tasks/days.ts';
import { TASK_STATE_NAMES } from '#domain/tasks/names.ts';
import { isDone } from '#domain/tasks/state.ts';
import { writeCalendar, type CalendarEvent } from '#server/formats/ical-write.ts';
import type { TaskCalendar } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readTaskCalendar, type CalendarChoice } from './task-calendar.ts';

/** Days before and after today, where none are asked for. */
const [BACK, AHEAD] = [31, 366];

/** What falls due, for the calendars of people. */
export async function writeTaskCalendar(
  view: DataView,
  choice: CalendarChoice,
  { name, today, site }: { name: string; today: string; site: string | null },
): Promise<string> {
  const { from = shiftDay(today, -BACK), to = shiftDay(today, AHEAD) } = choice;
  const { items } = await readTaskCalendar(view, { ...choice, from, to }, today);
  const events = items.map((item) => toEvent(item, site));
  return writeCalendar({ name, madeAt: `${today}T00:00:00.000Z`, events });
}

function toEvent(item: TaskCalendar['items'][number], site: string | null): CalendarEvent {
  const { taskId, occasion, occasionName, title, list, units, state, day } = item;
  const time = occasion === '' ? '' : `（${occasionName}）`;
  return {
    uid: `${taskId}-${occasion === '' ? 'once' : occasion}@tongbao`,
    day,
    title: `${isDone(state) ? '已完成：' : ''}${title}${time}`,
    words: [units.join('、'), TASK_STATE_NAMES[state].zh].filter((line) => line !== '').join('\n'),
    categories: [list],
    url: site === null ? null : `${site}/tasks/${taskId}`,
  };
}
