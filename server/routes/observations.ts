import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readCursor, writeCursor } from '#server/exporting/cursor.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { toObservation } from '#server/exporting/observation.ts';
import { openFile, type ExportFile } from '#server/exporting/open-file.ts';
import type { DataView } from '#server/view/data-view.ts';
import { exportsApi, USUAL_ROWS } from '#server/schemas/api/exports.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { described, describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';

export function observationRoutes(app: FastifyInstance): void {
  listRoute(app);
  for (const format of FORMATS) fileRoute(app, format);
}

function listRoute(app: FastifyInstance): void {
  app.get<Asked<typeof exportsApi.observations>>(exportsApi.observations.path, {
    schema: described(exportsApi.observations, problemReplies),
    handler: async (request) => {
      const { query } = request;
      const cursor = readCursor(query.cursor, query);
      // The load that the first page was of, unless it is a draft, which is as it is now.
      if (cursor && query.draft === undefined) query.asOf = String(cursor.loadId);
      const view = await app.data(request);
      const extract = await openExtract(view, query);
      const offset = cursor?.offset ?? query.offset ?? 0;
      const limit = query.limit ?? USUAL_ROWS.list;
      const rows = await extract.page(offset, limit);
      const total = await extract.count();
      const end = offset + rows.length;
      const next = { loadId: view.loadId, offset: end };
      return {
        total,
        next: rows.length > 0 && end < total ? writeCursor(next, query) : null,
        observations: rows.map((row) => toObservation(row, extract.selection)),
      };
    },
  });
}

function fileRoute(app: FastifyInstance, format: Format): void {
  const [mediaType = format.contentType] = format.contentType.split(';');
  const { summary, ...shape } = filesApi.observations;
  app.get<Asked<typeof filesApi.observations>>(`${shape.path}.${format.suffix}`, {
    schema: describedFile(
      { ...shape, summary: `${summary}: ${format.summary}; streamed, of any size` },
      {
        description:
          'Tongbao-Rows and Unencoded-Digest (SHA-256 of the bytes before compression) tell whether all of it arrived.',
        mediaType,
      },
      problemReplies,
    ),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const { query } = request;
      const extract = await openExtract(view, query);
      const file = await openFile(extract, format, {
        bom: query.bom !== '0',
        sheets: query.sheets ?? 'one',
      });
      return sendFile(reply, file, format, view);
    },
  });
}

function sendFile(reply: FastifyReply, file: ExportFile, format: Format, view: DataView) {
  const name = `${fileName('观测数据', view)}.${format.suffix}`;
  reply.headers({
    'content-type': format.contentType,
    'content-length': file.bytes,
    'content-disposition': attachment(name, `observations.${format.suffix}`),
    'tongbao-rows': file.rows,
    // RFC 9530's way of writing it; of the bytes before any compression.
    'unencoded-digest': `sha-256=:${file.digest.toString('base64')}:`,
    ...(format.describedBy && {
      link: `<${format.describedBy(view.loadId)}>; rel="describedby"`,
    }),
  });
  return reply.send(Readable.from(file.body()));
}
