import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AnnexValues } from '#domain/annexes/build.ts';
import { bulletinText } from '#domain/bulletin/document.ts';
import type { DataView } from '#server/view/data-view.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { described, describedFile, type Asked } from './described.ts';
import { attachment, problemReplies, writtenAsBuilt } from './endpoint.ts';
import { findMistakes } from '#server/answers/findings.ts';
import { toPeriodRef } from '#server/answers/refs.ts';
import { loadBulletin, writeBulletinDocx } from '#server/answers/release-bulletin.ts';
import { requireRelease } from '#server/view/require.ts';
import { toBulletinReply } from '#server/answers/bulletin-reply.ts';

const FORMATS = ['json', 'txt', 'docx'] as const;

type Format = (typeof FORMATS)[number];

const MEDIA_TYPES: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The bulletin as data, text or document: by suffix, or without one by what the client accepts. */
export function bulletinRoutes(app: FastifyInstance): void {
  const { path } = releasesApi.bulletin;
  app.get<Asked<typeof releasesApi.bulletin>>(path, {
    config: { formOf: acceptedFormat },
    schema: described(releasesApi.bulletin, problemReplies),
    handler: async (request, reply) => {
      const format = acceptedFormat(request.headers.accept);
      const wanted = { releaseId: request.params.release, format };
      return send(await app.data(request), wanted, reply);
    },
  });
  app.get<Asked<typeof releasesApi.bulletin>>(`${path}.json`, {
    schema: described(
      { ...releasesApi.bulletin, summary: 'The bulletin as .json' },
      problemReplies,
    ),
    handler: async (request, reply) =>
      send(await app.data(request), { releaseId: request.params.release, format: 'json' }, reply),
  });
  for (const file of [filesApi.bulletinText, filesApi.bulletinDocument]) {
    const [format] = file.suffixes;
    app.get<Asked<typeof filesApi.bulletinDocument>>(`${file.path}.${format}`, {
      schema: describedFile(
        file,
        { description: file.summary, mediaType: MEDIA_TYPES[format] },
        problemReplies,
      ),
      handler: async (request, reply) => {
        const { values = 'printed', charts } = request.query;
        const hasCharts = charts === '1';
        const wanted = { releaseId: request.params.release, format, values, hasCharts };
        return send(await app.data(request), wanted, reply);
      },
    });
  }
}

/** What is liked best; of two that are liked alike, the first named. @example acceptedFormat('text/plain, *\/*;q=0.5') // 'txt' */
function acceptedFormat(accept = ''): Format {
  const bare = (type = '') => type.split(';')[0]?.trim().toLowerCase();
  const wanted = accept.split(',').flatMap((range) => {
    const format = FORMATS.find((one) => bare(MEDIA_TYPES[one]) === bare(range));
    const [, weight = '1'] = /;\s*q=([01](?:\.\d{0,3})?)\s*(?:;|$)/iu.exec(range) ?? [];
    return format && Number(weight) > 0 ? [{ format, weight: Number(weight) }] : [];
  });
  return wanted.toSorted((one, other) => other.weight - one.weight)[0]?.format ?? 'json';
}

interface Wanted {
  releaseId: string;
  format: Format;
  values?: AnnexValues;
  hasCharts?: boolean;
}

async function send(
  view: DataView,
  { releaseId, format, values = 'printed', hasCharts = false }: Wanted,
  reply: FastifyReply,
) {
  const release = requireRelease(view, releaseId);
  const { document: written, board } = await loadBulletin(view, release);
  const document = view.draft ? { ...written, title: `${written.title}（草稿）` } : written;
  void reply.type(MEDIA_TYPES[format]);
  switch (format) {
    case 'json': {
      const findings = await findMistakes(view, release);
      const period = toPeriodRef(release.period);
      const told = toBulletinReply(document, board, findings);
      return writtenAsBuilt(reply, { release: release.id, period, ...told });
    }
    case 'txt':
      return bulletinText(document);
    case 'docx':
      void reply.header(
        'content-disposition',
        attachment(`${document.title}.docx`, 'bulletin.docx'),
      );
      return Buffer.from(
        await writeBulletinDocx(view, release, { document, board, values, hasCharts }),
      );
    default:
      return format satisfies never;
  }
}
