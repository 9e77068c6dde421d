import type { FastifyInstance } from 'fastify';
import { tableOf } from '#server/answers/csv-table.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';
import { movementColumns, movementLines } from '#server/answers/movement-csv.ts';
import { readPart } from '#server/answers/part.ts';
import { readMovement } from '#server/answers/movement.ts';

export function movementRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.movement, {
    handle: ({ params, query }, view) => readMovement(view, params.release, readPart(view, query)),
    csv: {
      name: ({ period }) => `${period.label}主要指标变动`,
      table: (movement, office) => tableOf(movementColumns(office), movementLines(movement)),
    },
  });
}
