import type { FastifyInstance } from 'fastify';
import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { writeTable } from '#domain/dictionary-desk/written.ts';
import { readDictionaryFiles } from '#server/dictionary/read-file.ts';
import { workbookTitle, writeDictionaryWorkbook } from '#server/dictionary/workbook.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { dictionaryDeskApi } from '#server/schemas/api/dictionary-desk.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { latestLoad } from '#server/store/loads.ts';
import { describedFile, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { attachment, bomOf, CSV, csvHeaders } from './endpoint.ts';
import { sentFiles, withSentFiles } from './sent-files.ts';
import { receiveFiles } from './uploaded-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const config = { ...personal, isFile: true };

/** The dictionary as files, out and in. */
export function dictionaryFileRoutes(app: FastifyInstance): void {
  workbookRoute(app);
  tableRoute(app);
  readingRoute(app);
}

function workbookRoute(app: FastifyInstance): void {
  const { path, suffixes } = filesApi.dictionary;
  app.get<Asked<typeof filesApi.dictionary>>(`${path}.${suffixes[0]}`, {
    config,
    schema: describedFile(
      filesApi.dictionary,
      { description: 'A workbook', mediaType: XLSX },
      deskReplies,
    ),
    handler: async (request, reply) => {
      requireRight(request, 'read-drafts');
      const { lang = 'zh' } = request.query;
      const view = await app.publishedFor(request);
      const load = await latestLoad(view.db, view.asOf);
      const modified = load ? new Date(load.loadedAt) : app.now();
      const bytes = await writeDictionaryWorkbook(view.dictionary, { language: lang, modified });
      reply
        .type(XLSX)
        .header(
          'content-disposition',
          attachment(`${workbookTitle(lang)}.xlsx`, 'dictionary.xlsx'),
        );
      return Buffer.from(bytes);
    },
  });
}

function tableRoute(app: FastifyInstance): void {
  const { path, suffixes } = filesApi.dictionaryTable;
  app.get<Asked<typeof filesApi.dictionaryTable>>(`${path}.${suffixes[0]}`, {
    config,
    schema: describedFile(filesApi.dictionaryTable, CSV, deskReplies),
    handler: async (request, reply) => {
      requireRight(request, 'read-drafts');
      const { table } = request.params;
      const { lang = null } = request.query;
      const { dictionary } = await app.publishedFor(request);
      const { heads, rows } = writeTable(toTables(dictionary), table, lang);
      reply.headers(csvHeaders(lang === null ? table : SHAPES[table].name[lang]));
      return bomOf(request.query) + writeCsv([heads, ...rows]);
    },
  });
}

function readingRoute(app: FastifyInstance): void {
  const { readFile } = dictionaryDeskApi;
  withSentFiles(app, (own) => {
    own.post<Asked<typeof readFile>>(readFile.path, {
      ...sentFiles(readFile),
      handler: async (request) => {
        const files = await receiveFiles(request);
        const view = await app.publishedFor(request);
        const { way = 'replace' } = request.query;
        return readDictionaryFiles(files, { view, seen: await app.viewFor(request), way });
      },
    });
  });
}
