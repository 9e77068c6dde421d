import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExportSpool, SpooledExport } from '#server/exporting/export-spool.ts';
import { beginExport, type ExportThread, type ViewRef } from '#server/exporting/begin-export.ts';
import { writeQuery } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import type { DataView } from '#server/view/data-view.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies, problemReply } from './endpoint.ts';
import { sendExport } from './send-export.ts';

type AskedFile = Asked<typeof filesApi.observations>;

/** Figures as files of any size and format, each written once. */
/** @param thread where they are written; null: here */
export function observationFileRoutes(
  app: FastifyInstance,
  spool: ExportSpool,
  thread: ExportThread | null,
): void {
  for (const format of FORMATS) fileRoute(app, format, { spool, thread });
}

function fileRoute(
  app: FastifyInstance,
  format: Format,
  by: Pick<Export, 'spool' | 'thread'>,
): void {
  const [mediaType = format.contentType] = format.contentType.split(';');
  const { summary, ...shape } = filesApi.observations;
  app.get<AskedFile>(`${shape.path}.${format.suffix}`, {
    config: { isFile: true, sameBytesOf: format.contentType },
    schema: describedFile(
      { ...shape, summary: `${summary}: ${format.summary}; streamed, of any size` },
      { description: DESCRIPTION, mediaType },
      { ...problemReplies, 416: problemReply },
    ),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const open = () => openExport(app, request, { ...by, format, view });
      return sendExport(request, reply, { open, headers: headersOf(format, view) });
    },
  });
}

const DESCRIPTION =
  'Unencoded-Digest (SHA-256 of the bytes before compression), Content-Length and Tongbao-Rows tell whether all of it arrived. A large file that was not asked for lately is sent while it is written: then none of them stands in front, the digest behind it for whoever sends TE: trailers, and HEAD tells all of them.';

function headersOf(format: Format, view: DataView) {
  const name = `${fileName('观测数据', view)}.${format.suffix}`;
  return {
    'content-type': format.contentType,
    'content-disposition': attachment(name, `observations.${format.suffix}`),
    ...(format.describedBy && {
      link: `<${format.describedBy(view.loadId)}>; rel="describedby"`,
    }),
  };
}

interface Export {
  spool: ExportSpool;
  thread: ExportThread | null;
  format: Format;
  view: DataView;
}

/** The file as somebody had it written, or has it written now, or else begun. A draft is nobody else's. */
async function openExport(
  app: FastifyInstance,
  request: FastifyRequest<AskedFile>,
  { spool, thread, format, view }: Export,
): Promise<SpooledExport> {
  const { bom, sheets, ...query } = request.query;
  const options = { bom: bom !== '0', sheets: sheets ?? 'one' };
  const published = await app.publishedFor(request);
  // What is withheld of an earlier load is a matter of what is published now.
  const seen = [published.version, view.version, view.clearance];
  const asked = [format.suffix, options, writeQuery(query)];
  const key = view.draft === null ? JSON.stringify([seen, asked]) : null;
  const there = spool.join(key);
  if (there) return there;
  const file = { suffix: format.suffix, query, options };
  // A draft lies in the memory of this thread.
  const isHere = thread === null || view.draft !== null;
  const begun = isHere
    ? await beginExport(view, file)
    : await thread.begin(refOf(view, published), file);
  return spool.begin(key, begun);
}

function refOf(view: DataView, published: DataView): ViewRef {
  const load = ({ loadId: id, version }: DataView) => ({ id, version });
  return { load: load(view), published: load(published), clearance: view.clearance };
}
