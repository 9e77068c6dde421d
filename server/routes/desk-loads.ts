import type { FastifyInstance } from 'fastify';
import { contentHash } from '#server/audit/content-hash.ts';
import { allBuiltOn, undoLoad } from '#server/desk/undo-load.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { deskApi } from '#server/schemas/api/desk.ts';
import type { Load } from '#server/schemas/desk.ts';
import { listLoads, type LoadSummary } from '#server/store/loads.ts';
import { NOW } from '#server/store/vintage.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';

const config = personal;
/** The hash of the data reads every figure. */
const long = { ...personal, isLong: true };

/** Everything that counts came by a load, and every load can be taken back. */
export function deskLoadRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof deskApi.loads>>(deskApi.loads.path, {
    config,
    schema: described(deskApi.loads, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      await app.publishedFor(request);
      const loads = await listLoads(app.db);
      return loads.map((load) => toLoad(load, loads));
    },
  });
  app.get<Asked<typeof deskApi.load>>(deskApi.load.path, {
    config: long,
    schema: described(deskApi.load, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const loads = await listLoads(app.db);
      const id = request.params.load;
      const load = loads.find((one) => one.id === id);
      if (!load)
        throw new Problem('unknown-load', {
          zh: `没有第 ${id} 次导入。全部见 /desk/loads。`,
          en: `There is no load ${id}. All are listed at /desk/loads.`,
        });
      return {
        ...toLoad(load, loads),
        builtOnBy: await allBuiltOn(app.db, id),
        hashBefore: await contentHash(app.db, id - 1),
        hashNow: await contentHash(app.db, NOW),
      };
    },
  });
  app.post<Asked<typeof deskApi.undoLoad>>(deskApi.undoLoad.path, {
    config: long,
    schema: described(deskApi.undoLoad, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'publish');
      const { reason, withLater = false } = request.body;
      // What is due comes first.
      await app.view();
      const order = { actor, reason, withLater, now: app.now() };
      const loads = await undoLoad(app.db, request.params.load, order);
      return { loads, hash: await contentHash(app.db, NOW) };
    },
  });
}

function toLoad(load: LoadSummary, all: readonly LoadSummary[]): Load {
  const { id, kind, loadedAt, loadedBy, note, figures, releaseIds, undoneBy } = load;
  const undid = all.filter((one) => one.undoneBy === id).map((one) => one.id);
  return {
    id,
    kind,
    at: loadedAt,
    by: loadedBy,
    note,
    figures,
    releases: [...releaseIds],
    undoneBy,
    undid,
  };
}
