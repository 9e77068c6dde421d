import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { requireDraftEdition, undoInDraft } from '#server/desk/prepare.ts';
import { requireOpenEdition } from '#server/desk/draft-view.ts';
import { requireReadyUpload } from '#server/desk/take-upload.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { draftedLacking } from '#server/desk/drafted-lacking.ts';
import { LACKING_CHOICES } from '#domain/corrections/lacking.ts';
import { clearanceOf } from '#domain/access.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { withholdFrom } from '#server/view/withholding.ts';
import { DraftLoadOrder, EditionDetail, StepOrder } from '#server/schemas/desk.ts';
import { Preview } from '#server/schemas/preview.ts';
import { LoadNo, OneOf } from '#server/schemas/scalars.ts';
import { deleteUpload } from '#server/store/uploads.ts';
import { detailOf } from './desk-releases.ts';
import { deskReplies } from './desk-replies.ts';
import { previewEdition } from '#server/desk/edition-preview.ts';
import { toPreview } from '#server/desk/preview-reply.ts';
import { takeTables } from '#server/desk/take-tables.ts';

const Params = Type.Object({ release: Type.String() }, { additionalProperties: false });
const LoadParams = Type.Object(
  { release: Type.String(), load: LoadNo },
  { additionalProperties: false },
);
const PreviewQuery = Type.Object(
  {
    upload: Type.Optional(Type.String({ description: 'Lay this upload over the draft.' })),
    missing: Type.Optional(
      OneOf(LACKING_CHOICES, 'What becomes of lines that the upload lacks: they stay, or go.'),
    ),
  },
  { additionalProperties: false },
);
interface ParamsRoute {
  Params: Static<typeof Params>;
}
const tags = ['desk'];
const config = personal;

/** What is done to the edition that is being prepared. */
export function deskEditionRoutes(app: FastifyInstance): void {
  app.get<ParamsRoute & { Querystring: Static<typeof PreviewQuery> }>(
    '/desk/releases/:release/preview',
    {
      config,
      schema: {
        tags,
        summary: 'What would follow: of the whole draft, or of an upload laid over it',
        params: Params,
        querystring: PreviewQuery,
        response: { 200: Preview, ...deskReplies },
      },
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
    },
  );
  app.post<ParamsRoute & { Body: Static<typeof DraftLoadOrder> }>('/desk/releases/:release/loads', {
    config,
    schema: {
      tags,
      summary: 'Take an upload into the draft',
      params: Params,
      body: DraftLoadOrder,
      response: { 201: EditionDetail, ...deskReplies },
    },
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
  app.delete<{ Params: Static<typeof LoadParams> }>('/desk/releases/:release/loads/:load', {
    config,
    schema: {
      tags,
      summary: 'Take a load of the draft back: what it replaced stands again',
      params: LoadParams,
      response: { 200: EditionDetail, ...deskReplies },
    },
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { release, load } = request.params;
      await undoInDraft(app.db, release, load, { actor, now: app.now() });
      return detailOf(app, release, actor);
    },
  });
  app.post<ParamsRoute & { Body: StepOrder }>('/desk/releases/:release/steps', {
    config,
    schema: {
      tags,
      summary: 'Take the edition one step on: submit, approve, return, schedule, publish …',
      params: Params,
      body: StepOrder,
      response: { 200: EditionDetail, ...deskReplies },
    },
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      const { step, note = '', embargoUntil = null } = request.body;
      const { release } = request.params;
      // What is due comes first.
      await app.view();
      await stepEdition(app.db, release, { step, note, embargoUntil, actor, now: app.now() });
      return detailOf(app, release, actor);
    },
  });
}
