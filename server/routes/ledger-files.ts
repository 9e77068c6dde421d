import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import { Type } from 'typebox';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { readLedgerFiles } from '#server/ledger/read-files.ts';
import { tableAsRows } from '#server/ledger/table-as-rows.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { ledgerApi } from '#server/schemas/api/ledger.ts';
import { described, describedFile, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { bomOf, CSV, csvHeaders, problemReply } from './endpoint.ts';
import { explainUpload, MAX_FILE, MULTIPART, receiveFiles } from './uploaded-files.ts';

const config = { ...personal, isFile: true };

/** Tables of the ledger as files, out and in. */
export function ledgerFileRoutes(app: FastifyInstance): void {
  const { path, suffixes } = filesApi.ledgerTable;
  app.get<Asked<typeof filesApi.ledgerTable>>(`${path}.${suffixes[0]}`, {
    config,
    schema: describedFile(filesApi.ledgerTable, CSV, deskReplies),
    handler: async (request, reply) => {
      requireRight(request, 'read-drafts');
      const { kind } = request.params;
      const { subject = '', lang = 'zh' } = request.query;
      const rows = await tableAsRows(await app.viewFor(request), { kind, subject }, lang);
      const name = LEDGER_SHAPES[kind].name[lang];
      reply.headers(csvHeaders(subject === '' ? name : `${name} ${subject}`));
      return bomOf(request.query) + writeCsv(rows);
    },
  });
  readingRoute(app);
}

function readingRoute(app: FastifyInstance): void {
  const { readFiles } = ledgerApi;
  void app.register(async (own) => {
    await own.register(multipart, MULTIPART);
    own.post<Asked<typeof readFiles>>(readFiles.path, {
      config: personal,
      bodyLimit: MAX_FILE,
      errorHandler: explainUpload,
      schema: READING_SCHEMA,
      // Before megabytes are taken in from who may not send them.
      onRequest: (request, _reply, next) => {
        requireRight(request, 'enter');
        next();
      },
      handler: async (request) => {
        const files = await receiveFiles(request);
        const { missing = 'stay' } = request.query;
        return readLedgerFiles(files, await app.viewFor(request), {
          missing,
          today: dayInChina(app.now()),
        });
      },
    });
  });
}

const READING_SCHEMA = {
  ...described(ledgerApi.readFiles, {
    ...deskReplies,
    413: problemReply,
    415: problemReply,
    503: problemReply,
  }),
  body: {
    content: {
      // The plugin reads it: nothing is there yet to be validated.
      'multipart/form-data': {
        schema: Type.Unknown({ description: 'The files, any field name.' }),
      },
    },
  },
};
