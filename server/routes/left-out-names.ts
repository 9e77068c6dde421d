import type { FastifyInstance } from 'fastify';
import { foldName } from '#domain/fold.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRelease } from '#server/view/require.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { uploadsApi } from '#server/schemas/api/uploads.ts';
import { appendAct } from '#server/store/acts.ts';
import { listAliases } from '#server/store/aliases.ts';
import { findOpenEdition } from '#server/store/editions.ts';
import {
  deleteLeftOutName,
  insertLeftOutName,
  listLeftOutNames,
  type StoredLeftOutName,
} from '#server/store/left-out-names.ts';
import { withAliases } from '#server/tables/aliases.ts';
import { checkLeftOutName } from '#server/tables/left-out-names.ts';
import { createNames } from '#server/tables/names.ts';
import { described, type Asked } from './described.ts';
import { problemReply } from './endpoint.ts';

const refusals = { 400: problemReply, 401: problemReply, 403: problemReply };

/** Lines and columns that officers have left out: no table of that office is read with them. */
export function leftOutNameRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof uploadsApi.leftOutNames>>(uploadsApi.leftOutNames.path, {
    config: personal,
    schema: described(uploadsApi.leftOutNames, refusals),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      return listLeftOutNames(app.db);
    },
  });
  app.post<Asked<typeof uploadsApi.addLeftOutName>>(uploadsApi.addLeftOutName.path, {
    config: personal,
    schema: described(uploadsApi.addLeftOutName, {
      ...refusals,
      404: problemReply,
      422: problemReply,
    }),
    handler: async (request, reply) => {
      const { name: by, door } = requireRight(request, 'enter');
      const words = request.body.name.trim();
      const { dictionary, source } = await findSource(app, request.body.release);
      const names = createNames(withAliases(dictionary, await listAliases(app.db)));
      const fault = checkLeftOutName(names, words);
      if (fault !== null) throw new Problem('bad-alias', fault);
      const at = app.now().toISOString();
      const row: StoredLeftOutName = { source, name: foldName(words), words, by, at };
      const remembered = await app.db.transaction().execute(async (trx) => {
        const known = await listLeftOutNames(trx);
        const before = known.find((one) => one.source === source && one.name === row.name);
        if (before) return before;
        await insertLeftOutName(trx, row);
        const [subject, detail] = [subjectOf(row), { name: words, source }];
        await appendAct(trx, { at, by, door, kind: 'left-out-name-added', subject, detail });
        return row;
      });
      return reply.code(201).send(remembered);
    },
  });
  app.delete<Asked<typeof uploadsApi.removeLeftOutName>>(uploadsApi.removeLeftOutName.path, {
    config: personal,
    schema: described(uploadsApi.removeLeftOutName, { ...refusals, 404: problemReply }),
    handler: async (request) => {
      const { name: by, door } = requireRight(request, 'enter');
      const { source } = request.params;
      const name = foldName(request.params.name);
      const at = app.now().toISOString();
      return app.db.transaction().execute(async (trx) => {
        const removed = await deleteLeftOutName(trx, source, name);
        if (!removed)
          throw new Problem('unknown-alias', {
            zh: `没有记住过不读“${name}”，不用再删。`,
            en: `It is not remembered to leave out “${name}”; there is nothing to remove.`,
          });
        const [subject, detail] = [subjectOf(removed), { name: removed.words, source }];
        await appendAct(trx, { at, by, door, kind: 'left-out-name-removed', subject, detail });
        return removed;
      });
    },
  });
}

/** The office of a release that is being prepared, or is published. @throws unknown-release */
async function findSource(app: FastifyInstance, releaseId: string) {
  const view = await app.view();
  const open = await findOpenEdition(app.db, releaseId);
  const { issuer: source } = open?.info ?? requireRelease(view, releaseId);
  return { dictionary: view.dictionary, source };
}

function subjectOf({ source, name }: Pick<StoredLeftOutName, 'source' | 'name'>): string {
  return `left-out-name/${source}/${name}`;
}
