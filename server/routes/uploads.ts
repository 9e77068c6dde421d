import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireDraftEdition } from '#server/desk/prepare.ts';
import { requireUpload } from '#server/desk/take-upload.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { uploadsApi } from '#server/schemas/api/uploads.ts';
import { PastedCells } from '#server/schemas/uploads.ts';
import {
  deleteUpload,
  insertUpload,
  type StoredFile,
  type StoredUpload,
} from '#server/store/uploads.ts';
import { described, type Asked } from './described.ts';
import { problemReply } from './endpoint.ts';
import { requireRegion } from '#server/view/require.ts';
import { readAnew } from './read-anew.ts';
import { FILE_REFUSALS, FILES_BODY } from './sent-files.ts';
import { explainUpload, MAX_FILE, MULTIPART, pastedFile, receiveFiles } from './uploaded-files.ts';

interface ReleaseRoute {
  Params: { release: string };
  Body: PastedCells | undefined;
}
interface UploadRoute {
  Params: { release: string; upload: string };
}

const refusals = {
  400: problemReply,
  401: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
};

/** Files on their way into a draft: read and shown, kept for a day, taken elsewhere. */
export function uploadRoutes(app: FastifyInstance): void {
  void app.register(async (own) => {
    await own.register(multipart, MULTIPART);
    own.removeContentTypeParser('text/plain');
    own.post<Asked<typeof uploadsApi.send>>(uploadsApi.send.path, {
      config: personal,
      bodyLimit: MAX_FILE,
      errorHandler: explainUpload,
      schema: POST_SCHEMA,
      // Before megabytes are taken in from who may not send them.
      onRequest: (request, _reply, next) => {
        requireRight(request, 'report');
        next();
      },
      handler: async (request, reply) => {
        const { name: by } = requireRight(request, 'report');
        const edition = await requireDraftEdition(app.db, request.params.release);
        const files = await filesOf(app, request);
        const [id, now] = [crypto.randomUUID(), app.now()];
        const upload: StoredUpload = {
          id,
          editionId: edition.id,
          by,
          at: now.toISOString(),
          files,
        };
        await app.db.transaction().execute((trx) => insertUpload(trx, upload, now));
        return reply.code(201).send(await readAnew(app, edition, upload));
      },
    });
  });
  app.get<Asked<typeof uploadsApi.upload>>(uploadsApi.upload.path, {
    config: personal,
    schema: described(uploadsApi.upload, { ...refusals, 503: problemReply }),
    handler: async (request) => {
      requireRight(request, 'report');
      const { edition, upload } = await openUpload(app, request.params);
      return readAnew(app, edition, upload);
    },
  });
  app.delete<Asked<typeof uploadsApi.dropUpload>>(uploadsApi.dropUpload.path, {
    config: personal,
    schema: described(uploadsApi.dropUpload, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      const { upload } = await openUpload(app, request.params);
      await app.db.transaction().execute((trx) => deleteUpload(trx, upload.id));
      return { id: upload.id };
    },
  });
}

const POST_SCHEMA = {
  ...described(uploadsApi.send, { ...refusals, ...FILE_REFUSALS }),
  body: {
    content: {
      'application/json': { schema: PastedCells },
      ...FILES_BODY,
    },
  },
};

async function filesOf(
  app: FastifyInstance,
  request: FastifyRequest<ReleaseRoute>,
): Promise<StoredFile[]> {
  if (request.isMultipart()) return receiveFiles(request);
  const { body } = request;
  if (!body)
    throw new Problem('bad-request', {
      zh: '请求是空的。请发文件，或 {"text": "…"}。',
      en: 'The request is empty. Send files, or {"text": "…"}.',
    });
  if (body.regionId !== undefined) requireRegion((await app.view()).dictionary, body.regionId);
  return [pastedFile(body)];
}

async function openUpload(app: FastifyInstance, params: UploadRoute['Params']) {
  const edition = await requireDraftEdition(app.db, params.release);
  return { edition, upload: await requireUpload(app.db, edition.id, params.upload) };
}
