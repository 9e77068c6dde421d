import type { FastifyInstance } from 'fastify';
import { hasRight } from '#domain/roles.ts';
import { checkTables } from '#server/dictionary/check.ts';
import { findCodes } from '#server/dictionary/codes.ts';
import { describeTables } from '#server/dictionary/desk-dictionary.ts';
import { effectsOf } from '#server/dictionary/effects.ts';
import { readWaiting, reviewState } from '#server/dictionary/pending.ts';
import { requireWaiting, reviewChange, sendToReview } from '#server/dictionary/review.ts';
import { toRows } from '#server/dictionary/rows.ts';
import { describeVersion, listVersions } from '#server/dictionary/versions.ts';
import { nothingChanged, requireBase, saveChange } from '#server/dictionary/save.ts';
import { requireSound } from '#server/dictionary/require-sound.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { dictionaryDeskApi } from '#server/schemas/api/dictionary-desk.ts';
import { dictionaryLoad } from '#server/store/dictionary.ts';
import { findLoad } from '#server/store/loads.ts';
import { readSettings } from '#server/store/settings.ts';
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
      const loadId = await dictionaryLoad(view.db, view.asOf);
      const load = loadId === null ? null : await findLoad(view.db, loadId);
      return {
        load: loadId ?? 0,
        at: load?.loadedAt ?? null,
        by: load?.loadedBy ?? null,
        note: load?.note ?? '',
        needsReview: (await readSettings(view.db)).dictionaryNeedsReview,
        canChange: hasRight(actor, 'enter'),
        tables: await describeTables(view),
        ...(await reviewState(view, actor)),
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
      const read = await checkTables(view, tables);
      const { problems, changes, dictionary, tables: checked } = read;
      requireSound(problems);
      if (changes.length === 0 || !dictionary) throw nothingChanged();
      const now = app.now();
      if ((await readSettings(view.db)).dictionaryNeedsReview) {
        await sendToReview(app.db, { base, tables: toRows(checked), actor, note, now });
        return { load: null, isPending: true };
      }
      const load = await saveChange(app.db, { base, dictionary, actor, note, now });
      return { load, isPending: false };
    },
  });
  reviewRoute(app);
  versionRoutes(app);
  codeRoute(app);
}

function reviewRoute(app: FastifyInstance): void {
  app.post<Asked<typeof dictionaryDeskApi.review>>(dictionaryDeskApi.review.path, {
    config,
    schema: described(dictionaryDeskApi.review, { ...deskReplies, 422: problemReply }),
    handler: async (request) => {
      const { no, step, reason = '' } = request.body;
      const actor = requireRight(request, step === 'withdraw' ? 'enter' : 'review');
      const view = await app.view();
      const waiting = await requireWaiting(app.db, no);
      const saving = step === 'approve' ? await readWaiting(view, waiting) : null;
      const review = { no, step, reason };
      const load = await reviewChange(app.db, { review, actor, now: app.now(), saving });
      return { load, isPending: false };
    },
  });
}

function versionRoutes(app: FastifyInstance): void {
  const { versions, version } = dictionaryDeskApi;
  app.get<Asked<typeof versions>>(versions.path, {
    config,
    schema: described(versions, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { db } = await app.publishedFor(request);
      return listVersions(db);
    },
  });
  app.get<Asked<typeof version>>(version.path, {
    config,
    schema: described(version, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { db } = await app.publishedFor(request);
      return describeVersion(db, request.params.load);
    },
  });
}

function codeRoute(app: FastifyInstance): void {
  const { codes } = dictionaryDeskApi;
  app.get<Asked<typeof codes>>(codes.path, {
    config: personal,
    schema: described(codes, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { dictionary } = await app.publishedFor(request);
      const whole = dictionary.regions.find(({ kind }) => kind === 'city');
      return findCodes(request.query.name, whole?.code ?? null);
    },
  });
}
