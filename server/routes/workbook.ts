import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { ViewQuery } from '#server/schemas/view.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';
import { writeReleaseWorkbook } from '#server/answers/release-workbook.ts';
import { requireRelease } from '#server/view/require.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const closed = { additionalProperties: false };
const Params = Type.Object({ release: Type.String() }, closed);
const Query = Type.Object(
  {
    ...ViewQuery,
    values: Type.Optional(
      Type.Union([Type.Literal('printed'), Type.Literal('computed')], {
        description:
          'printed: gaps, ranks and notes as the office printed them; computed: as they follow from the figures.',
      }),
    ),
  },
  closed,
);

export function workbookRoutes(app: FastifyInstance): void {
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/releases/:release/workbook.xlsx',
    {
      schema: {
        tags: ['releases'],
        summary: "The annexes as one workbook, in the office's own layout (XLSX)",
        params: Params,
        querystring: Query,
        response: {
          200: {
            description: 'A workbook',
            content: { [MEDIA_TYPE]: { schema: Type.Unsafe<unknown>({}) } },
          },
          ...problemReplies,
        },
      },
      handler: async (request, reply) => {
        const { params, query } = request;
        const view = await app.data(request);
        const release = requireRelease(view, params.release);
        const values = query.values ?? 'printed';
        const bytes = await writeReleaseWorkbook(view.db, release, view, values);
        const kind = values === 'computed' ? '附件（按数据计算）' : '附件';
        const name = `${fileName(`${release.id}${kind}`, view)}.xlsx`;
        reply.type(MEDIA_TYPE).header('content-disposition', attachment(name, 'workbook.xlsx'));
        return Buffer.from(bytes);
      },
    },
  );
}
