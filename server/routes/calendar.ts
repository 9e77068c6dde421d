import type { FastifyInstance } from 'fastify';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { deskApi } from '#server/schemas/api/desk.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { readCalendar } from '#server/desk/calendar.ts';

/** What is due, table by table and department by department. */
export function calendarRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof deskApi.calendar>>(deskApi.calendar.path, {
    config: personal,
    schema: described(deskApi.calendar, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const view = await app.viewFor(request);
      return readCalendar(view, request.query.release, app.now());
    },
  });
}
