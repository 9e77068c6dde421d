import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { Movement } from '#server/schemas/movement.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { MOVEMENT_COLUMNS, movementLines } from '#server/answers/movement-csv.ts';
import { readPart } from '#server/answers/part.ts';
import { PartQuery } from './part-query.ts';
import { readMovement } from '#server/answers/movement.ts';

export function movementRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/movement',
    tag: 'releases',
    summary: 'Every figure against the release before and the same month last year',
    params: { release: Type.String() },
    query: PartQuery,
    reply: Movement,
    handle: ({ params, query }, view) => readMovement(view, params.release, readPart(view, query)),
    csv: {
      name: ({ period }) => `${period.label}主要指标变动`,
      table: (movement) => tableOf(MOVEMENT_COLUMNS, movementLines(movement)),
    },
  });
}
