import type { FastifyInstance } from 'fastify';
import { hasRight } from '#domain/roles.ts';
import { checkTables } from '#server/dictionary/check.ts';
import { describeTables } from '#server/dictionary/desk-dictionary.ts';
import { effectsOf } from '#server/dictionary/effects.ts';
import { toRows } from '#server/dictionary/rows.ts';
import { nothingChanged, requireBase, saveChange } from '#server/dictionary/save.ts';
import { requireSound } from '#server/dictionary/require-sound.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { dictionaryDeskApi } from '#server/schemas/api/dictionary-desk.ts';
import { dictionaryLoad } from '#server/store/dictionary.ts';
import { findLoad } from '#server/store/loads.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';

/** How much rests on entries is counted over all figures; what follows is worked out twice. */
const config = { ...personal, isLong: true };
/** Whole tables of a country. */
const bodyLimit = 8 * 1024 * 1024;

/** What is measured, where and by whom, kept in the browser: the tables of the dictionary's files. */
export function dictionaryDeskRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof dictionaryDeskApi.dictionary>>(dictionaryDeskApi.dictionary.path, {
    config,
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
  app.post<Asked<typeof dictionaryDeskApi.check>>(dictionaryDeskApi.check.path, {
    config,
    bodyLimit,
    schema: described(dictionaryDeskApi.check, { ...deskReplies, 413: problemReply }),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const view = await app.publishedFor(request);
      const checked = await checkTables(view, request.body.tables);
      const { problems, tables, changes, dictionary } = checked;
      const seen = await app.viewFor(request);
      const effects = dictionary && (await effectsOf(view, seen, dictionary, changes));
      return { problems, tables: toRows(tables), changes, effects };
    },
  });
  app.put<Asked<typeof dictionaryDeskApi.save>>(dictionaryDeskApi.save.path, {
    config,
    bodyLimit,
    schema: described(dictionaryDeskApi.save, {
      ...deskReplies,
      413: problemReply,
      422: problemReply,
    }),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { base, tables, note } = request.body;
      // What is due comes first.
      const view = await app.view();
      await requireBase(app.db, base);
      const { problems, changes, dictionary } = await checkTables(view, tables);
      requireSound(problems);
      if (changes.length === 0 || !dictionary) throw nothingChanged();
      const order = { base, dictionary, actor, note, now: app.now() };
      return { load: await saveChange(app.db, order), isPending: false };
    },
  });
}
