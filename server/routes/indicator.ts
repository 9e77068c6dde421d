import type { FastifyInstance } from 'fastify';
import { dictionaryApi } from '#server/schemas/api/dictionary.ts';
import { endpoint } from './endpoint.ts';
import { metadataTable } from '#server/answers/indicator-csv.ts';
import { readIndicator } from '#server/answers/indicator.ts';

export function indicatorRoutes(app: FastifyInstance): void {
  endpoint(app, dictionaryApi.indicator, {
    handle: ({ params }, view) => readIndicator(view, params.indicator),
    csv: { name: ({ proseName }) => `${proseName}说明`, table: metadataTable },
  });
}
