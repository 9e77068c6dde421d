import type { FastifyInstance } from 'fastify';
import { writeTaskCalendar } from '#server/answers/tasks/task-calendar-file.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { dayOf } from './day-of.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'text/calendar';
const { path, suffixes } = filesApi.taskCalendar;

/** What falls due, for the calendars of people. */
export function taskCalendarFileRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.taskCalendar>>(`${path}.${suffixes[0]}`, {
    config: { isOfToday: true },
    schema: describedFile(
      filesApi.taskCalendar,
      { description: 'A calendar (RFC 5545)', mediaType: MEDIA_TYPE },
      problemReplies,
    ),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const [name, today] = [fileName('任务日历', view), dayOf(undefined, app.now())];
      const setting = { name, today, site: app.siteUrl };
      const text = await writeTaskCalendar(view, request.query, setting);
      reply
        .type(`${MEDIA_TYPE}; charset=utf-8`)
        .header('content-disposition', attachment(`${name}.ics`, 'tasks.ics'));
      return text;
    },
  });
}
