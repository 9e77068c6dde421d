import type { FastifyInstance } from 'fastify';
import { readCollection, toCollectionBoard } from '#server/desk/collection-board.ts';
import { toCollecting } from '#server/desk/collecting.ts';
import { chooseCollection, requireDraftEdition } from '#server/desk/prepare.ts';
import { lookAtReturn, takeReturn } from '#server/desk/returns.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { collectionApi } from '#server/schemas/api/collection.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';

const config = personal;
/** What is unlikely is judged by all that is known. */
const long = { ...personal, isLong: true };

/** Figures that departments and regions hand in. */
export function deskCollectionRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof collectionApi.collecting>>(collectionApi.collecting.path, {
    config,
    schema: described(collectionApi.collecting, deskReplies),
    handler: async (request) => {
      const { scope = null } = requireRight(request, 'report');
      return toCollecting(await app.view(), scope);
    },
  });
  app.get<Asked<typeof collectionApi.board>>(collectionApi.board.path, {
    config: long,
    schema: described(collectionApi.board, deskReplies),
    handler: async (request) => {
      requireRight(request, 'enter');
      const edition = await requireDraftEdition(app.db, request.params.release);
      return toCollectionBoard(await app.view(), edition);
    },
  });
  app.put<Asked<typeof collectionApi.choose>>(collectionApi.choose.path, {
    config: long,
    schema: described(collectionApi.choose, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { release } = request.params;
      const view = await app.view();
      const collection = readCollection(request.body, view);
      await chooseCollection(app.db, release, collection, { actor, now: app.now() });
      return toCollectionBoard(view, await requireDraftEdition(app.db, release));
    },
  });
  app.get<Asked<typeof collectionApi.look>>(collectionApi.look.path, {
    config: long,
    schema: described(collectionApi.look, { ...deskReplies, 503: problemReply }),
    handler: async (request) => {
      requireRight(request, 'report');
      const { unit } = request.query;
      return lookAtReturn(await app.view(), { ...request.params, unit });
    },
  });
  app.post<Asked<typeof collectionApi.take>>(collectionApi.take.path, {
    config: long,
    schema: described(collectionApi.take, {
      ...deskReplies,
      422: problemReply,
      503: problemReply,
    }),
    handler: async (request) => {
      const actor = requireRight(request, 'report');
      const asked = { ...request.params, unit: request.body.unit };
      return takeReturn(await app.view(), asked, request.body, { actor, now: app.now() });
    },
  });
}
