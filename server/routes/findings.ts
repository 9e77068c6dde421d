import type { FastifyInstance } from 'fastify';
import { releasesApi } from '#server/schemas/api/releases.ts';
import type { Finding as FindingReply } from '#server/schemas/findings.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { readFindings } from '#server/answers/findings.ts';

export function findingRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.findings, {
    handle: ({ params }, view) => readFindings(view, params.release),
    csv: {
      name: ({ release }) => `${release}核对问题`,
      table: ({ findings }) =>
        tableOf(
          [
            ['程度', ({ severity }) => (severity === 'error' ? '不符' : '提示')],
            ['表', ({ table }) => table],
            ['文件', ({ file }) => file],
            ['单元格', ({ cell }) => cell],
            ['地区', regionNames],
            ['指标', ({ indicator }) => indicator?.name ?? null],
            ['印刷', ({ printed }) => printed],
            ['计算', ({ computed }) => computed],
            ['说明', ({ message }) => message],
            ['可能原因', ({ cause }) => cause],
            ['全部位置', ({ places }) => places.map(shownPlace).join('；')],
          ],
          findings,
        ),
    },
  });
}

function shownPlace({ file, sheet, cell }: FindingReply['places'][number]): string {
  return [file, sheet, cell].filter(Boolean).join(' ');
}

function regionNames({ places }: FindingReply): string | null {
  const names = new Set(places.flatMap(({ region }) => region?.name ?? []));
  return names.size === 0 ? null : [...names].join('、');
}
