import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExportSpool, SpooledExport } from '#server/exporting/export-spool.ts';
import { openExtract, writeQuery } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { writeExport } from '#server/exporting/write-export.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import type { DataView } from '#server/view/data-view.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies, problemReply } from './endpoint.ts';
import { sendExport } from './send-export.ts';

type AskedFile = Asked<typeof filesApi.observations>;

/** An export of fewer cells is written before it is sent: it takes less than half a second. */
const SHORT_CELLS = 20_000;

/** Figures as files of any size and format, each written once. */
export function observationFileRoutes(app: FastifyInstance, spool: ExportSpool): void {
  for (const format of FORMATS) fileRoute(app, spool, format);
}

function fileRoute(app: FastifyInstance, spool: ExportSpool, format: Format): void {
  const [mediaType = format.contentType] = format.contentType.split(';');
  const { summary, ...shape } = filesApi.observations;
  app.get<AskedFile>(`${shape.path}.${format.suffix}`, {
    config: { isFile: true },
    schema: describedFile(
      { ...shape, summary: `${summary}: ${format.summary}; streamed, of any size` },
      { description: DESCRIPTION, mediaType },
      { ...problemReplies, 416: problemReply },
    ),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const open = () => openExport(app, request, { spool, format, view });
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
  format: Format;
  view: DataView;
}

/** The file as somebody had it written, or has it written now, or else begun. A draft is nobody else's. */
async function openExport(
  app: FastifyInstance,
  request: FastifyRequest<AskedFile>,
  { spool, format, view }: Export,
): Promise<SpooledExport> {
  const { query } = request;
  const options = { bom: query.bom !== '0', sheets: query.sheets ?? 'one' };
  // What is withheld of an earlier load is a matter of what is published now.
  const { version } = await app.publishedFor(request);
  const seen = [version, view.version, view.clearance];
  const asked = [format.suffix, options, writeQuery(query)];
  const key = view.draft === null ? JSON.stringify([seen, asked]) : null;
  const there = spool.join(key);
  if (there) return there;
  const extract = await openExtract(view, query);
  const cells = await extract.countAtMost(SHORT_CELLS);
  return spool.begin(key, {
    rows: extract.isCounted ? cells : null,
    isShort: cells !== null,
    write: (put) => writeExport(extract, { format, options }, put),
  });
}
