import type { FastifyInstance } from 'fastify';
import { shiftDay } from '#domain/tasks/days.ts';
import { isDone } from '#domain/tasks/state.ts';
import { TASK_STATE_NAMES } from '#domain/tasks/names.ts';
import { readTaskCalendar } from '#server/answers/tasks/task-calendar.ts';
import { writeCalendar, type CalendarEvent } from '#server/formats/ical-write.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import type { TaskCalendar } from '#server/schemas/tasks.ts';
import { dayOf } from './day-of.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';
const { path, suffixes } = filesApi.taskCalendar;
/** Days before and after today, where none are asked for. */
const [BACK, AHEAD] = [31, 366];

/** What falls due, for the calendars of people. */
export function taskCalendarFileRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.taskCalendar>>(`${path}.${suffixes[0]}`, {
    config: { isOfToday: true },
    schema: describedFile(
      filesApi.taskCalendar,
      { description: 'A calendar (RFC 5545)', mediaType: 'text/calendar' },
      problemReplies,
    ),
    handler: async (request, reply) => {
      const { query } = request;
      const view = await app.data(request);
      const today = dayOf(undefined, app.now());
      const { from = shiftDay(today, -BACK), to = shiftDay(today, AHEAD) } = query;
      const { items } = await readTaskCalendar(view, { ...query, from, to }, today);
      const name = fileName('任务日历', view);
      reply.type(MEDIA_TYPE).header('content-disposition', attachment(`${name}.ics`, 'tasks.ics'));
      const events = items.map((item) => toEvent(item, app.siteUrl));
      return writeCalendar({ name, madeAt: `${today}T00:00:00.000Z`, events });
    },
  });
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
