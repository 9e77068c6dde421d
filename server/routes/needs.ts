import type { FastifyInstance } from 'fastify';
import { tableOf } from '#server/answers/csv-table.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';
import { needColumns } from '#server/answers/needs-csv.ts';
import { readPart } from '#server/answers/part.ts';
import { readNeeds } from '#server/answers/needs.ts';

export function needRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.needs, {
    handle: ({ params, query }, view) => readNeeds(view, params.release, readPart(view, query)),
    csv: {
      name: ({ period }) => `${period.label}完成全年目标测算`,
      table: ({ needs }, office) => tableOf(needColumns(office), needs),
    },
  });
}
