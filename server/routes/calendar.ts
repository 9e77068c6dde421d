import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Calendar } from '#server/schemas/calendar.ts';
import { deskReplies } from './desk-replies.ts';
import { readCalendar } from '#server/desk/calendar.ts';

const Query = Type.Object(
  {
    release: Type.Optional(
      Type.String({ description: 'A release that is being prepared; else the one that comes.' }),
    ),
  },
  { additionalProperties: false },
);

/** What is due, table by table and department by department. */
export function calendarRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof Query> }>('/desk/calendar', {
    config: personal,
    schema: {
      tags: ['desk'],
      summary: 'What is due for a release that is being prepared, or for the next one',
      querystring: Query,
      response: { 200: Calendar, ...deskReplies },
    },
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const view = await app.viewFor(request);
      return readCalendar(view, request.query.release, app.now());
    },
  });
}
