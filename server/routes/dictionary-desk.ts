import type { FastifyInstance } from 'fastify';
import { hasRight } from '#domain/roles.ts';
import { describeTables } from '#server/dictionary/desk-dictionary.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { dictionaryDeskApi } from '#server/schemas/api/dictionary-desk.ts';
import { dictionaryLoad } from '#server/store/dictionary.ts';
import { findLoad } from '#server/store/loads.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';

/** What is measured, where and by whom, kept in the browser: the tables of the dictionary's files. */
export function dictionaryDeskRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof dictionaryDeskApi.dictionary>>(dictionaryDeskApi.dictionary.path, {
    config: { ...personal, isLong: true },
    schema: described(dictionaryDeskApi.dictionary, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      const view = await app.publishedFor(request);
      const loadId = await dictionaryLoad(view.db, view.loadId);
      const load = loadId === null ? null : await findLoad(view.db, loadId);
      return {
        load: loadId ?? 0,
        at: load?.loadedAt ?? null,
        by: load?.loadedBy ?? null,
        note: load?.note ?? '',
        needsReview: false,
        canChange: hasRight(actor, 'enter'),
        tables: await describeTables(view),
        pending: null,
        returned: null,
      };
    },
  });
}
