import type { FastifyInstance } from 'fastify';
import { requireDraftEdition } from '#server/desk/prepare.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { entryApi } from '#server/schemas/api/entry.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';
import { toEntryGrid, toEntryResults } from '#server/desk/entry-reply.ts';
import {
  followEntry,
  namedRows,
  openEntrySession,
  toEntryList,
} from '#server/desk/entry-session.ts';
import { saveEntry } from '#server/desk/save-entry.ts';

const config = personal;

/** Figures that are typed by hand, table by table: whoever has a scope sees and enters its lines alone. */
export function deskEntryRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof entryApi.tables>>(entryApi.tables.path, {
    config,
    schema: described(entryApi.tables, deskReplies),
    handler: async (request) => {
      const { scope = null } = requireRight(request, 'report');
      const view = await app.view();
      const edition = await requireDraftEdition(app.db, request.params.release);
      return toEntryList(view, edition, scope);
    },
  });
  app.get<Asked<typeof entryApi.grid>>(entryApi.grid.path, {
    config,
    schema: described(entryApi.grid, deskReplies),
    handler: async (request) => {
      const { scope = null } = requireRight(request, 'report');
      const session = await openEntrySession(await app.view(), request.params, scope);
      const facts = await followEntry(session, []);
      return toEntryGrid(session.edition, session.enterable, facts);
    },
  });
  app.post<Asked<typeof entryApi.follow>>(entryApi.follow.path, {
    config,
    schema: described(entryApi.follow, deskReplies),
    handler: async (request) => {
      const { scope = null } = requireRight(request, 'report');
      const session = await openEntrySession(await app.view(), request.params, scope);
      const typed = namedRows(session.enterable, request.body.rows);
      return toEntryResults(session.enterable.table.rows, await followEntry(session, typed));
    },
  });
  app.put<Asked<typeof entryApi.save>>(entryApi.save.path, {
    config,
    schema: described(entryApi.save, { ...deskReplies, 422: problemReply }),
    handler: async (request) => {
      const actor = requireRight(request, 'report');
      const view = await app.view();
      return saveEntry(view, request.params, request.body, { actor, now: app.now() });
    },
  });
}
