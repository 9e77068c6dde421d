import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { IndicatorMetadata } from '#server/schemas/indicator.ts';
import { endpoint } from './endpoint.ts';
import { metadataTable } from '#server/answers/indicator-csv.ts';
import { readIndicator } from '#server/answers/indicator.ts';

export function indicatorRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/indicators/:indicator',
    tag: 'dictionary',
    summary: 'One indicator with all that is known about it: sources, periods, revisions, notes',
    params: { indicator: Type.String({ description: 'An id of /indicators.' }) },
    query: {},
    reply: IndicatorMetadata,
    handle: ({ params }, view) => readIndicator(view, params.indicator),
    csv: { name: ({ proseName }) => `${proseName}说明`, table: metadataTable },
  });
}
