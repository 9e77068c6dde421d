import type { FastifyInstance } from 'fastify';
import { listed } from '#domain/said-names.ts';
import { HOLDING_NAMES } from '#domain/holdings.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';
import { readRelease, readReleases } from '#server/answers/releases.ts';

export function releaseRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.releases, {
    handle: (_request, view) => readReleases(view),
    csv: {
      name: () => '通报目录',
      table: (releases) =>
        tableOf(
          [
            ['通报', ({ id }) => id],
            ['标题', ({ title }) => title],
            ['发布单位', ({ issuer }) => issuer],
            ['文号', ({ docNo }) => docNo],
            ['发布日期', ({ publishedOn }) => publishedOn],
            ['时期', ({ period }) => period.label],
            ['公开范围', ({ access }) => access],
            ['模拟数据', ({ synthetic }) => (synthetic ? '是' : '否')],
            ['内容', ({ holds }) => listed(holds.map((one) => HOLDING_NAMES[one])).zh],
          ],
          releases,
        ),
    },
  });
  endpoint(app, releasesApi.release, {
    handle: ({ params }, view) => readRelease(view, params.release),
    csv: {
      name: ({ id }) => `${id}通报所含的表`,
      table: ({ tables }) =>
        tableOf(
          [
            ['表', ({ title }) => title],
            ['种类', ({ kind }) => kind],
            ['文件', ({ file }) => file],
            ['地区', ({ region }) => region?.name ?? null],
            ['注释', ({ notes }) => notes.join(' ')],
          ],
          tables,
        ),
    },
  });
}
