import type { FastifyInstance } from 'fastify';
import { requireKnownLayout, toEntryChoice } from '#server/desk/entry-choice.ts';
import { toEntryAbout, toEntryTableRef } from '#server/desk/entry-reply.ts';
import { writeEntryCsv, writeEntryWorkbook } from '#server/desk/entry-sheet.ts';
import { readEntryTables } from '#server/desk/entry-tables.ts';
import { chooseLayout, requireDraftEdition } from '#server/desk/prepare.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { entryApi } from '#server/schemas/api/entry.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { described, describedFile, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { attachment, CSV, csvHeaders } from './endpoint.ts';
import { BOM } from '#server/formats/csv-write.ts';

const config = personal;
const { path: SHEET } = filesApi.entrySheet;
const XLSX = {
  description: 'A workbook',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What is entered in a release, chosen line by line, and the sheets in which others fill it in. */
export function deskLayoutRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof entryApi.choice>>(entryApi.choice.path, {
    config,
    schema: described(entryApi.choice, deskReplies),
    handler: async (request) => {
      requireRight(request, 'enter');
      const view = await app.publishedFor(request);
      return toEntryChoice(view, await requireDraftEdition(app.db, request.params.release));
    },
  });
  app.put<Asked<typeof entryApi.choose>>(entryApi.choose.path, {
    config,
    schema: described(entryApi.choose, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { release } = request.params;
      const view = await app.view();
      const layout = requireKnownLayout(request.body, view.dictionary);
      await chooseLayout(app.db, release, layout, { actor, now: app.now() });
      const edition = await requireDraftEdition(app.db, release);
      const { enterable } = await readEntryTables(view, edition);
      return { ...toEntryAbout(edition), tables: enterable.map(toEntryTableRef) };
    },
  });
  app.get<Asked<typeof filesApi.entrySheet>>(`${SHEET}.xlsx`, {
    config: { ...config, isFile: true },
    schema: describedFile(filesApi.entrySheet, XLSX, deskReplies),
    handler: async (request, reply) => {
      requireRight(request, 'enter');
      const view = await app.publishedFor(request);
      const edition = await requireDraftEdition(app.db, request.params.release);
      const bytes = await writeEntryWorkbook(view, { edition, unit: null, now: app.now() });
      const name = `${sheetName(edition.releaseId)}.xlsx`;
      reply.type(XLSX.mediaType).header('content-disposition', attachment(name, 'sheets.xlsx'));
      return Buffer.from(bytes);
    },
  });
  app.get<Asked<typeof filesApi.entrySheet>>(`${SHEET}.csv`, {
    config: { ...config, isFile: true },
    schema: describedFile(filesApi.entrySheet, CSV, deskReplies),
    handler: async (request, reply) => {
      requireRight(request, 'enter');
      const view = await app.publishedFor(request);
      const edition = await requireDraftEdition(app.db, request.params.release);
      reply.headers(csvHeaders(sheetName(edition.releaseId)));
      return BOM + (await writeEntryCsv(view, { edition, unit: null, now: app.now() }));
    },
  });
}

const sheetName = (release: string) => `${release}填报表`;
