import type { FastifyInstance } from 'fastify';
import { filesApi } from '#server/schemas/api/files.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';
import { writeReleaseWorkbook } from '#server/answers/release-workbook.ts';
import { requireRelease } from '#server/view/require.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const { path, suffixes } = filesApi.workbook;

export function workbookRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.workbook>>(`${path}.${suffixes[0]}`, {
    schema: describedFile(
      filesApi.workbook,
      { description: 'A workbook', mediaType: MEDIA_TYPE },
      problemReplies,
    ),
    handler: async (request, reply) => {
      const { params, query } = request;
      const view = await app.data(request);
      const release = requireRelease(view, params.release);
      const values = query.values ?? 'printed';
      const bytes = await writeReleaseWorkbook(view, release, values);
      const kind = values === 'computed' ? '附件（按数据计算）' : '附件';
      const name = `${fileName(`${release.id}${kind}`, view)}.xlsx`;
      reply.type(MEDIA_TYPE).header('content-disposition', attachment(name, 'workbook.xlsx'));
      return Buffer.from(bytes);
    },
  });
}
