import type { FastifyInstance } from 'fastify';
import { tableOf } from '#server/answers/csv-table.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';
import { EXPLAIN_COLUMNS, explainLines } from '#server/answers/explain-csv.ts';
import { readExplanation } from '#server/answers/explain.ts';

/** "How do you know?": formula, inputs and sources of one result. */
export function explainRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.explain, {
    handle: ({ params, query }, view) => readExplanation(view, params.release, query),
    csv: {
      name: ({ period, figure, share }) => {
        const region = figure?.region ?? share?.region;
        const of = share?.department?.shortName ?? region?.name ?? '';
        return `${period.label}${of}${figure?.indicator.proseName ?? '未达标占比'}算法`;
      },
      table: (explanation) => tableOf(EXPLAIN_COLUMNS, explainLines(explanation)),
    },
  });
}
