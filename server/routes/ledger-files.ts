import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { readLedgerFiles } from '#server/ledger/read-files.ts';
import { tableAsRows } from '#server/ledger/table-as-rows.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { ledgerApi } from '#server/schemas/api/ledger.ts';
import { describedFile, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { bomOf, CSV, csvHeaders } from './endpoint.ts';
import { sentFiles, withSentFiles } from './sent-files.ts';
import { receiveFiles } from './uploaded-files.ts';

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
  withSentFiles(app, (own) => {
    own.post<Asked<typeof readFiles>>(readFiles.path, {
      ...sentFiles(readFiles),
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
