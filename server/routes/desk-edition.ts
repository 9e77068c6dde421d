import type { FastifyInstance } from 'fastify';
import { requireDraftEdition, undoInDraft } from '#server/desk/prepare.ts';
import { requireOpenEdition } from '#server/desk/draft-view.ts';
import { requireReadyUpload } from '#server/desk/take-upload.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { draftedLacking } from '#server/desk/drafted-lacking.ts';
import { clearanceOf } from '#domain/access.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { withholdFrom } from '#server/view/withholding.ts';
import { deskApi } from '#server/schemas/api/desk.ts';
import { deleteUpload } from '#server/store/uploads.ts';
import { described, type Asked } from './described.ts';
import { detailOf } from './desk-releases.ts';
import { deskReplies } from './desk-replies.ts';
import { previewEdition } from '#server/desk/edition-preview.ts';
import { toPreview } from '#server/desk/preview-reply.ts';
import { takeTables } from '#server/desk/take-tables.ts';

const config = personal;
/** What follows from a draft is worked out on a copy of all data. */
const long = { ...personal, isLong: true };

/** What is done to the edition that is being prepared. */
export function deskEditionRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof deskApi.preview>>(deskApi.preview.path, {
    config: long,
    schema: described(deskApi.preview, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const view = await app.publishedFor(request);
      const edition = await requireOpenEdition(app.db, request.params.release);
      const upload = request.query.upload ?? null;
      const { missing } = request.query;
      const incoming =
        upload === null
          ? null
          : await requireReadyUpload(view, edition, { uploadId: upload, missing });
      const clearance = clearanceOf(request.actor);
      const preview = await previewEdition(view, edition, incoming?.tables ?? null, {
        now: app.now(),
        restrict: (one) => withholdFrom(one, clearance, view),
      });
      const { id, title, period } = edition.info;
      const lacking = incoming?.lacking ?? (await draftedLacking(app.db, edition.id));
      const about = { release: { id, title, period }, edition: edition.no, upload, lacking };
      return toPreview({ ...about, ...preview }, view.dictionary);
    },
  });
  app.post<Asked<typeof deskApi.takeUpload>>(deskApi.takeUpload.path, {
    config: long,
    schema: described(deskApi.takeUpload, deskReplies),
    handler: async (request, reply) => {
      const actor = requireRight(request, 'enter');
      const { release } = request.params;
      const { uploadId, missing, note = '', warningsReason = '' } = request.body;
      const view = await app.view();
      const edition = await requireDraftEdition(app.db, release);
      const ready = await requireReadyUpload(view, edition, { uploadId, missing });
      const order = { ...ready, note, warningsReason };
      await takeTables(view, release, order, { actor, now: app.now() });
      await app.db.transaction().execute((trx) => deleteUpload(trx, uploadId));
      return reply.code(201).send(await detailOf(app, release, actor));
    },
  });
  app.delete<Asked<typeof deskApi.undoDraftLoad>>(deskApi.undoDraftLoad.path, {
    config,
    schema: described(deskApi.undoDraftLoad, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { release, load } = request.params;
      await undoInDraft(app.db, release, load, { actor, now: app.now() });
      return detailOf(app, release, actor);
    },
  });
  app.post<Asked<typeof deskApi.takeStep>>(deskApi.takeStep.path, {
    config,
    schema: described(deskApi.takeStep, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      const { note = '', embargoUntil = null, ...order } = request.body;
      const { release } = request.params;
      // What is due comes first.
      await app.view();
      const doing = { actor, now: app.now() };
      await stepEdition(app.db, release, { ...order, note, embargoUntil, ...doing });
      return detailOf(app, release, actor);
    },
  });
}
