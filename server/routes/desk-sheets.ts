import type { FastifyInstance } from 'fastify';
import { requireDraftEdition } from '#server/desk/prepare.ts';
import { layoutKnown, requireKnownAnswers, requireUploadFile } from '#server/desk/shown-file.ts';
import { requireUpload } from '#server/desk/take-upload.ts';
import { requireTemplate } from '#server/desk/templates.ts';
import { lookGuarded } from '#server/loading/read-guarded.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { layoutsApi } from '#server/schemas/api/layouts.ts';
import { deleteUploadShown, saveUploadShown } from '#server/store/upload-shown.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';
import { toNoView, toSheetView } from './sheet-reply.ts';
import { readAnew } from './read-anew.ts';

const config = personal;
const refusals = { ...deskReplies, 503: problemReply };
/** Answers of many sheets. */
const bodyLimit = 4 * 1024 * 1024;

/** Files whose tables are of no known kind: looked at, shown, and read by what was shown. */
export function deskSheetRoutes(app: FastifyInstance): void {
  app.post<Asked<typeof layoutsApi.look>>(layoutsApi.look.path, {
    config,
    bodyLimit,
    schema: described(layoutsApi.look, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      const { file: name, shown, template, sheet, from = 1 } = request.body;
      const { view, edition, upload } = await openUpload(app, request.params);
      const file = await requireUploadFile(view, upload.id, name);
      const known = await layoutKnown(view, edition);
      const order = { shown, template, sheet, from };
      const outcome = await lookGuarded(file, name, { known, order });
      if ('problem' in outcome) return toNoView(name, outcome.problem);
      return toSheetView(name, outcome.value);
    },
  });
  app.put<Asked<typeof layoutsApi.show>>(layoutsApi.show.path, {
    config,
    bodyLimit,
    schema: described(layoutsApi.show, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      const { file, shown, template } = request.body;
      const { view, edition, upload } = await openUpload(app, request.params);
      await requireUploadFile(view, upload.id, file);
      requireKnownAnswers(shown, await layoutKnown(view, edition));
      if (template !== null && template !== '') await requireTemplate(app.db, template);
      const row = { file, shown, template };
      await app.db.transaction().execute((trx) => saveUploadShown(trx, upload.id, row));
      return readAnew(app, edition, upload);
    },
  });
  app.delete<Asked<typeof layoutsApi.takeBack>>(layoutsApi.takeBack.path, {
    config,
    schema: described(layoutsApi.takeBack, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      const { edition, upload } = await openUpload(app, request.params);
      const { file } = request.query;
      await app.db.transaction().execute((trx) => deleteUploadShown(trx, upload.id, file));
      return readAnew(app, edition, upload);
    },
  });
}

async function openUpload(app: FastifyInstance, params: { release: string; upload: string }) {
  const edition = await requireDraftEdition(app.db, params.release);
  const upload = await requireUpload(app.db, edition.id, params.upload);
  return { view: await app.view(), edition, upload };
}
