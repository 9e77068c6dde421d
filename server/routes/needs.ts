import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { Needs } from '#server/schemas/needs.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { NEED_COLUMNS } from '#server/answers/needs-csv.ts';
import { readPart } from '#server/answers/part.ts';
import { PartQuery } from './part-query.ts';
import { readNeeds } from '#server/answers/needs.ts';

export function needRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/needs',
    tag: 'releases',
    summary: 'What the rest of the year would take to reach each annual target',
    params: { release: Type.String() },
    query: PartQuery,
    reply: Needs,
    handle: ({ params, query }, view) => readNeeds(view, params.release, readPart(view, query)),
    csv: {
      name: ({ period }) => `${period.label}完成全年目标测算`,
      table: ({ needs }) => tableOf(NEED_COLUMNS, needs),
    },
  });
}
