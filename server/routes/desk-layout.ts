import { unitOfScope } from '#domain/collection/scope.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireKnownLayout, toEntryChoice } from '#server/desk/entry-choice.ts';
import { toEntryList } from '#server/desk/entry-session.ts';
import { writeEntryCsv, writeEntryWorkbook, type SheetOrder } from '#server/desk/entry-sheet.ts';
import { chooseLayout, requireDraftEdition } from '#server/desk/prepare.ts';
import { requireUnit, toUnitRef } from '#server/desk/units.ts';
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
      return toEntryList(view, await requireDraftEdition(app.db, release), null);
    },
  });
  app.get<Asked<typeof filesApi.entrySheet>>(`${SHEET}.xlsx`, {
    config: { ...config, isFile: true },
    schema: describedFile(filesApi.entrySheet, XLSX, deskReplies),
    handler: async (request, reply) => {
      const { view, order, name } = await readSheetOrder(app, request);
      const bytes = await writeEntryWorkbook(view, order);
      const header = attachment(`${name}.xlsx`, 'sheets.xlsx');
      reply.type(XLSX.mediaType).header('content-disposition', header);
      return Buffer.from(bytes);
    },
  });
  app.get<Asked<typeof filesApi.entrySheet>>(`${SHEET}.csv`, {
    config: { ...config, isFile: true },
    schema: describedFile(filesApi.entrySheet, CSV, deskReplies),
    handler: async (request, reply) => {
      const { view, order, name } = await readSheetOrder(app, request);
      reply.headers(csvHeaders(name));
      return BOM + (await writeEntryCsv(view, order));
    },
  });
}

/** Whose sheets are wanted: those of the unit that is asked for, else of who asks. */
async function readSheetOrder(
  app: FastifyInstance,
  request: FastifyRequest<Asked<typeof filesApi.entrySheet>>,
) {
  const { scope = null } = requireRight(request, 'report');
  const view = await app.view();
  const edition = await requireDraftEdition(app.db, request.params.release);
  const { unit: key } = request.query;
  const unit = key === undefined ? scope && unitOfScope(scope) : requireUnit(key, view.dictionary);
  const of = unit ? toUnitRef(unit, view.dictionary).name : '';
  const order: SheetOrder = { edition, unit, scope, now: app.now() };
  return { view, order, name: `${edition.releaseId}填报表${of && `-${of}`}` };
}
