import type { FastifyInstance } from 'fastify';
import { showFigure } from '#domain/show.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { figuresApi } from '#server/schemas/api/figures.ts';
import { endpoint } from './endpoint.ts';
import { readHistory } from '#server/answers/history.ts';

/** Every value that a cell ever had, and why it changed. */
export function historyRoutes(app: FastifyInstance): void {
  endpoint(app, figuresApi.history, {
    handle: ({ query }, view) => readHistory(view, query),
    csv: {
      name: ({ indicator, region }) => `${region.name}${indicator.proseName}修订记录`,
      table: ({ versions }) =>
        tableOf(
          [
            ['导入', ({ loadId }) => loadId],
            ['时间', ({ at }) => at],
            [
              '数值',
              ({ value, decimals, missingReason }) => showFigure(value, decimals, missingReason),
            ],
            ['缺数原因', ({ missingReason }) => missingReason],
            ['注码', ({ noteMark }) => noteMark ?? null],
            ['通报', ({ release }) => release],
            ['理由', ({ note }) => note],
            ['撤销于', ({ undone }) => undone?.at ?? null],
            ['撤销理由', ({ undone }) => undone?.note ?? null],
          ],
          versions,
        ),
    },
  });
}
